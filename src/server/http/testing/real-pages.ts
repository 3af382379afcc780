import { readFile } from 'node:fs/promises';
import type { PageRenderer } from '#contract/page.ts';
import type { Web } from '../app.ts';
import { createShell, type Manifest } from '../shell.ts';

/** What a build would know of the guide's page. */
const manifest: Manifest = {
  'src/app/pages/guide-page.tsx': {
    file: 'assets/guide-page-1.js',
    imports: ['_shared.js', 'index.html'],
  },
  '_shared.js': { file: 'assets/shared-2.js', imports: ['index.html'] },
  'index.html': { file: 'assets/index-3.js' },
};

// A name that only the test runner resolves: the compiler of this room knows no JSX.
const renderer: string = '#app/render.tsx';

/** The pages as they are rendered from source, in the document of the source. */
export async function realPages(): Promise<Web> {
  const { createPageRenderer }: { createPageRenderer: () => PageRenderer } = await import(renderer);
  const template = await readFile(new URL('../../../../index.html', import.meta.url), 'utf8');
  return {
    render: createPageRenderer(),
    shell: createShell(template, manifest),
    assets: undefined,
  };
}
