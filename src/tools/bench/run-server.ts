import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { inRepository } from '../root.ts';
import { ToolError } from '../tool.ts';

export type MeasuredServer = {
  readonly url: string;
  /** From the start of the process until it listens, in ms. */
  readonly startedAfter: number;
  /** A printed sign-in link that was not handed out before; comes when the one before was used. */
  nextSignInLink(): Promise<string>;
  stop(): Promise<void>;
};

/** Runs the server as `npm start` does, on a free port, with these settings. */
export async function runServer(
  settings: Readonly<Record<string, string>>,
): Promise<MeasuredServer> {
  const begun = performance.now();
  const child = spawn(process.execPath, [inRepository('src/tools/start.mjs')], {
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'error', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const said = listener();
  child.stdout.setEncoding('utf8').on('data', said.hear);
  const url = await Promise.race([
    said.next(/^ {2}Open +(\S+)$/m),
    ended.then(() => {
      throw new ToolError('The server did not start: see above.');
    }),
  ]);
  const startedAfter = performance.now() - begun;
  return {
    url,
    startedAfter,
    nextSignInLink: () => said.next(/(\S+\/sign-in#\S+)\n/),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function listener() {
  let text = '';
  return {
    hear: (more: string) => {
      text += more;
    },
    /** Waits for the first match, and drops what was said up to it. */
    next: async (pattern: RegExp): Promise<string> => {
      let match = pattern.exec(text);
      for (; match === null; match = pattern.exec(text)) await wait(1);
      text = text.slice(match.index + match[0].length);
      return match[1] ?? '';
    },
  };
}
