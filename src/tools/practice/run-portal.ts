import { spawn } from 'node:child_process';
import { inRepository } from '../root.ts';
import { ToolError } from '../tool.ts';

type PortalOptions = {
  readonly scopewright: string;
  readonly key: string;
  readonly port: string;
};

/** Runs the example portal as a process of its own, which ends with this one; answers with its address. */
export async function runPortal({ scopewright, key, port }: PortalOptions): Promise<string> {
  const child = spawn(process.execPath, [inRepository('examples', 'portal', 'server.mjs')], {
    env: {
      ...process.env,
      SCOPEWRIGHT_URL: scopewright,
      SCOPEWRIGHT_KEY: key,
      PORT: port,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.once('exit', () => child.kill());
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () =>
      reject(new ToolError(`The portal does not run. Is port ${port} free?`)),
    );
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const [, url] = /^Portal +(\S+)$/m.exec(text) ?? [];
      if (url !== undefined) resolve(url);
    });
  });
}
