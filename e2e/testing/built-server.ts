import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { until } from './until.ts';

const main = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url));

export type ServerOptions = {
  readonly dataDir: string;
  readonly entraLoginUrl: string;
  /** Further settings. */
  readonly environment?: Readonly<Record<string, string>>;
  /** What Node runs; the server itself, unless something is to start it. */
  readonly program?: readonly string[];
};

/** The built server, run as its operator runs it: a process of its own. */
export type BuiltServer = {
  readonly url: string;
  readonly dataDir: string;
  /** The sign-in link that was printed last. Each works once. */
  signInLink(): string;
  /** Everything that it has printed and logged, over all restarts. */
  output(): string;
  /** Ends it as SIGTERM does, and starts it again with the same port and data. */
  restart(): Promise<void>;
  /** Ends it as SIGTERM does; fails unless that is a clean end. */
  stop(): Promise<void>;
  /** Ends it in the middle of whatever it does, as a power cut would. */
  kill(): Promise<void>;
};

/** Starts it on a free port. */
export async function startBuiltServer(options: ServerOptions): Promise<BuiltServer> {
  if (!existsSync(main)) throw new Error('Nothing is built yet: npm run build');
  let output = '';
  let running: ChildProcess | undefined;

  const run = async (port: number) => {
    const from = output.length;
    const { PATH, HOME, SystemRoot, TEMP } = process.env;
    const child = spawn(process.execPath, options.program ?? [main], {
      env: {
        // No more than a program needs to run: what configures us must not configure it.
        ...{ PATH, HOME, SystemRoot, TEMP },
        PORT: String(port),
        DATA_DIR: options.dataDir,
        ENTRA_LOGIN_URL: options.entraLoginUrl,
        ENTRA_GRAPH_URL: options.entraLoginUrl,
        ...options.environment,
      },
    });
    running = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    const [, url = ''] = await until('the server to say where it is', () => {
      if (hasEnded(child)) throw new Error(`The server did not start:\n${output.slice(from)}`);
      return /Open +(\S+)\n[\s\S]*\n {2}Data .*\n/.exec(output.slice(from));
    });
    return url;
  };

  const stop = async () => {
    if (running === undefined) return;
    const child = running;
    running = undefined;
    child.kill('SIGTERM');
    await until('the server to end', () => hasEnded(child));
    if (child.exitCode === 0) return;
    throw new Error(`The server ended with ${child.exitCode ?? child.signalCode}:\n${output}`);
  };

  const kill = async () => {
    const child = running;
    running = undefined;
    child?.kill('SIGKILL');
    await until('the server to be gone', () => child === undefined || hasEnded(child));
  };

  const url = await run(0);
  return {
    url,
    dataDir: options.dataDir,
    signInLink: () => output.match(/\S+\/sign-in#\S+/g)?.at(-1) ?? '',
    output: () => output,
    restart: async () => {
      await stop();
      await run(Number(new URL(url).port));
    },
    stop,
    kill,
  };
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}
