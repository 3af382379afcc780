import { availableParallelism } from 'node:os';
import { runTasks } from './test-run/task.ts';
import { typeTasks } from './test-run/type-tasks.ts';
import type { Main } from './tool.ts';

/** `npm run check:types`: every room under its own rules. */
export const main: Main = async () => {
  const passed = await runTasks(typeTasks(), Math.min(4, availableParallelism()));
  return passed ? 0 : 1;
};
