import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url));

export type ServerProcess = {
  /** Where it says that people reach it. */
  readonly url: string;
  readonly dataDir: string;
  /** The latest sign-in link that it has printed. Each works once. */
  signInLink(): string;
  /** Everything that it has written so far, standard output and standard error together. */
  output(): string;
  /** Ends it as an operator would, and starts it again on the same port and data. */
  restart(): Promise<void>;
  /** Ends it as an operator would; it must end with exit code 0. */
  stop(): Promise<void>;
};

type Environment = Readonly<Record<string, string>> & { readonly DATA_DIR: string };

/** Runs the built server as a process of its own, and waits until it says where it is. */
export async function startServerProcess(environment: Environment): Promise<ServerProcess> {
  let written = '';
  let child = launch(environment);
  let url = await announced(child);
  const { port } = new URL(url);

  function launch(settings: Environment): ChildProcess {
    const launched = spawn(process.execPath, [main], {
      env: { ...cleanEnvironment(), ...settings },
    });
    for (const stream of [launched.stdout, launched.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        written += chunk.toString('utf8');
      });
    }
    return launched;
  }

  /** Resolves with the address once it is printed whole; rejects when the process ends before. */
  async function announced(launched: ChildProcess): Promise<string> {
    const from = written.length;
    for (;;) {
      const address = / {2}Open +(\S+)\n[\s\S]* {2}Data /.exec(written.slice(from))?.[1];
      if (address !== undefined) return address;
      if (launched.exitCode !== null) throw new Error(`the server did not start:\n${written}`);
      await Promise.race([once(launched.stdout ?? launched, 'data'), once(launched, 'exit')]);
    }
  }

  async function stop(): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    const [code] = await ended;
    if (code !== 0) throw new Error(`the server ended with exit code ${code}:\n${written}`);
  }

  return {
    get url() {
      return url;
    },
    dataDir: environment.DATA_DIR,
    signInLink: () => [...written.matchAll(/\S+\/sign-in#\S+/g)].at(-1)?.[0] ?? '',
    output: () => written,
    restart: async () => {
      await stop();
      child = launch({ ...environment, PORT: port });
      url = await announced(child);
    },
    stop,
  };
}

/** What the tests' own environment says must not configure the server under test. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, SystemRoot, TEMP } = process.env;
  return Object.fromEntries(
    Object.entries({ PATH, HOME, TMPDIR, SystemRoot, TEMP }).filter(
      ([, value]) => value !== undefined,
    ),
  );
}
