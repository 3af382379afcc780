import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Reply, TenantForAzureCli } from './tenant-for-azure-cli.ts';

/** Stands in for `az`: hands its arguments to the test, and does as it is told. */
const az = `#!/usr/bin/env bash
exec 3<>"/dev/tcp/127.0.0.1/$AZ_PORT"
printf '%s\\0' "$#" "$@" >&3
IFS= read -r code <&3
IFS= read -r error <&3
[ -z "$error" ] || printf '%s\\n' "$error" >&2
cat <&3
exit "$code"
`;

/** Where systems keep bash and its companions. */
const systemPath = '/usr/local/bin:/usr/bin:/bin';

export type Workplace = {
  /** Where the script is run, and puts its file. */
  readonly folder: string;
  run(script: string, environment?: Readonly<Record<string, string>>): Promise<Outcome>;
  close(): Promise<void>;
};

type Outcome = { readonly code: number; readonly output: string; readonly errors: string };

/** A folder in which scripts run with bash, and in which `az` is this tenant's. */
export async function openWorkplace(tenant: () => TenantForAzureCli): Promise<Workplace> {
  const folder = await mkdtemp(join(tmpdir(), 'register-app-'));
  const bin = join(folder, 'bin');
  const server = answering((argv) => tenant().answer(argv));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = String((server.address() as AddressInfo).port);
  await mkdir(bin);
  await writeFile(join(bin, 'az'), az);
  await chmod(join(bin, 'az'), 0o755);
  return {
    folder,
    run: async (script, environment = {}) => {
      const file = join(folder, 'register-app.sh');
      await writeFile(file, script);
      const child = spawn('bash', [file], {
        cwd: folder,
        env: { PATH: `${bin}:${systemPath}`, AZ_PORT: port, RETRY_SECONDS: '0', ...environment },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const [output, errors, [code]] = await Promise.all([
        text(child.stdout),
        text(child.stderr),
        once(child, 'close'),
      ]);
      return { code: Number(code), output, errors };
    },
    close: async () => {
      server.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Reads how many arguments there are, and then these, each ended by a zero byte. */
function answering(answer: (argv: readonly string[]) => Reply) {
  return createServer((socket) => {
    let received = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      received += chunk;
      const [count = '', ...argv] = received.split('\0');
      if (argv.length <= Number(count)) return;
      const { code, error, output } = answer(argv.slice(0, -1));
      socket.end(`${code}\n${error.replaceAll('\n', ' ')}\n${output}`);
    });
  });
}
