import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { until } from '../../testing/until.ts';

const main = fileURLToPath(new URL('../../../dist/server/main.js', import.meta.url));

/** The built server as a program: what goes in is its environment, what comes out its two streams. */
export type ServerProgram = {
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Resolves with the address once the program has said all that it says at its start. */
  started(): Promise<string>;
  /** The sign-in link that was printed last. */
  signInLink(): string;
  send(signal: NodeJS.Signals): void;
  /** Resolves with the exit code, or the signal that ended it. */
  ended(): Promise<number | NodeJS.Signals | null>;
};

/** Starts it; whoever starts it has to see to its end. */
export function runServer(environment: Readonly<Record<string, string>>): ServerProgram {
  const { PATH, HOME, SystemRoot, TEMP } = process.env;
  const child = spawn(process.execPath, [main], {
    env: { PATH, HOME, SystemRoot, TEMP, ...environment },
  });
  const written = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      written[name] += text;
    });
  }
  const closed = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
  });
  return {
    stdout: () => written.stdout,
    stderr: () => written.stderr,
    started: async () => {
      const [, url = ''] = await until('the server to start', () => {
        if (hasEnded(child)) throw new Error(`It did not start:\n${written.stderr}`);
        return / {2}Open +(\S+)\n[\s\S]* {2}Data .*\n/.exec(written.stdout);
      });
      return url;
    },
    signInLink: () => written.stdout.match(/\S+\/sign-in#\S+/g)?.at(-1) ?? '',
    send: (signal) => {
      child.kill(signal);
    },
    ended: async () => {
      await closed;
      return child.exitCode ?? child.signalCode;
    },
  };
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}
