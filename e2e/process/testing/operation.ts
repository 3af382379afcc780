import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const operate = fileURLToPath(new URL('../../../dist/server/operate.js', import.meta.url));

type Outcome = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** Runs an operation on the data of a server, as its npm script does. */
export function runOperation(
  environment: Readonly<Record<string, string>>,
  ...words: readonly string[]
): Promise<Outcome> {
  const { PATH, HOME, SystemRoot, TEMP } = process.env;
  const env = { PATH, HOME, SystemRoot, TEMP, ...environment };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [operate, ...words], { env }, (_, stdout, stderr) => {
      resolve({ code: child.exitCode ?? 1, stdout, stderr });
    });
  });
}
