import { type PageData, pageDataId, type RenderedPage } from '#contract/page.ts';

/** Puts a rendered page and its data into the document around it. */
export type PageShell = (page: RenderedPage, data: PageData) => Promise<string>;

/** The build's manifest, as far as it is read here: by source module, what it became. */
export type Manifest = Readonly<
  Record<string, { file: string; imports?: readonly string[]; css?: readonly string[] }>
>;

/** The document of the build, with the page's own chunks asked for beside the entry. */
export function createShell(template: string, manifest: Manifest): PageShell {
  return async (page, data) =>
    fillTemplate(template, page, {
      data,
      head: data.still === undefined ? preloads(page, manifest) : ownScripts(page, manifest),
    });
}

type Filling = { readonly data: PageData; readonly head: string };

/** Fills the places that `index.html` marks. Replacements are functions: no `$` in them is magic. */
export function fillTemplate(
  template: string,
  { title, description, markup }: RenderedPage,
  { data, head }: Filling,
): string {
  return (data.still === undefined ? template : withoutScripts(template))
    .replace('data-theme="system"', () => `data-theme="${data.theme}"`)
    .replace(/<title>.*?<\/title>/, () => `<title>${escapeHtml(title)}</title>`)
    .replace(
      'name="description" content=""',
      () => `name="description" content="${escapeHtml(description)}"`,
    )
    .replace('<!--head-->', () => head + themeStyle(data))
    .replace('<!--app-->', () => markup)
    .replace('<!--data-->', () => (data.still === undefined ? dataBlock(data) : ''));
}

/** The look of a portal: the browser waits for it before it shows anything. */
function themeStyle({ embed }: PageData): string {
  const style = embed?.look?.style;
  return style === undefined ? '' : `<link rel="stylesheet" href="${escapeHtml(style)}">`;
}

/** A still page has nothing to take over: it asks for no code of the app, and brings no data. */
function withoutScripts(template: string): string {
  return template
    .replaceAll(/<script\b[^>]*>\s*<\/script>/g, '')
    .replaceAll(/<link rel="modulepreload"[^>]*>/g, '');
}

/** JSON that cannot end its own element: HTML ends a script at `</script`, and comments at `<!--`. */
function dataBlock(data: PageData): string {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return `<script type="application/json" id="${pageDataId}">${json}</script>`;
}

function preloads({ modules }: RenderedPage, manifest: Manifest): string {
  const files = new Set<string>();
  const visit = (name: string) => {
    const chunk = manifest[name];
    if (chunk === undefined || files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  for (const name of modules) visit(name);
  return [...files]
    .map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`)
    .join('');
}

/** Of a still page that has any. */
function ownScripts({ modules }: RenderedPage, manifest: Manifest): string {
  return modules
    .flatMap((name) => manifest[name]?.file ?? [])
    .map((file) => `<script type="module" src="/${file}"></script>`)
    .join('');
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
