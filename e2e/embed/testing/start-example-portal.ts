import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { until } from '../../testing/until.ts';

const program = fileURLToPath(new URL('../../../examples/portal/server.mjs', import.meta.url));

type PortalOptions = { readonly scopewright: string; readonly key: string };

/** The example portal as people run it: a process of its own. */
export type ExamplePortal = { readonly url: string; stop(): void };

export async function startExamplePortal(options: PortalOptions): Promise<ExamplePortal> {
  const { PATH } = process.env;
  let output = '';
  const child = spawn(process.execPath, [program], {
    env: { PATH, SCOPEWRIGHT_URL: options.scopewright, SCOPEWRIGHT_KEY: options.key, PORT: '0' },
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const [, url = ''] = await until('the portal to say where it is', () => {
    if (child.exitCode !== null) throw new Error(`The portal did not start:\n${output}`);
    return /^Portal +(\S+)$/m.exec(output);
  });
  return { url, stop: () => child.kill() };
}
