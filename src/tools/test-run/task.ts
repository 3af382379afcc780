import { spawn } from 'node:child_process';
import { inRepository } from '../root.ts';

export type Task = {
  readonly name: string;
  /** A script for Node within the repository, and its arguments. */
  readonly command: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Shown as it comes; otherwise only when the task fails. */
  readonly live?: boolean;
};

/** Runs a task to its end and says how that went. */
async function runTask(task: Task): Promise<boolean> {
  const begun = performance.now();
  if (task.live) console.log(`  ${task.name} …`);
  const { passed, output } = await execute(task);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`${passed ? '✓' : '✗'} ${task.name}, ${seconds} s`);
  if (!passed && output !== '') console.log(output.trimEnd());
  return passed;
}

/** Runs tasks, so many at a time, and all of them, so that one run shows all that is wrong. */
export async function runTasks(tasks: readonly Task[], atOnce: number): Promise<boolean> {
  const waiting = [...tasks];
  let passed = true;
  const work = async () => {
    for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) {
      if (!(await runTask(task))) passed = false;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return passed;
}

function execute(task: Task): Promise<{ passed: boolean; output: string }> {
  const [script = '', ...args] = task.command;
  const child = spawn(process.execPath, [inRepository(script), ...args], {
    cwd: inRepository(),
    env: { ...process.env, ...task.environment },
    stdio: ['ignore', task.live ? 'inherit' : 'pipe', task.live ? 'inherit' : 'pipe'],
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => output.push(text));
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ passed: code === 0, output: output.join('') }));
  });
}
