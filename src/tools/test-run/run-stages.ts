import { readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { inRepository } from '../root.ts';
import { type Counts, noCounts, totalOf } from './counts.ts';
import type { Stage } from './stages.ts';
import { runTasks } from './task.ts';

export type Outcome = {
  readonly passed: boolean;
  readonly counts: Counts;
};

/** Runs stages one after the other, up to the first that fails. */
export async function runStages(stages: readonly Stage[]): Promise<Outcome> {
  let total = noCounts;
  for (const stage of stages) {
    const { passed, counts } = await runStage(stage);
    total = totalOf(total, counts);
    if (!passed) return { passed, counts: total };
  }
  return { passed: true, counts: total };
}

/** A stage passes when its tasks do and its tests, if it has any, were counted. */
async function runStage({ name, tasks, report }: Stage): Promise<Outcome> {
  if (report === undefined) return { passed: await runAll(name, tasks), counts: noCounts };
  // The one of an earlier run would be taken for this one's.
  rmSync(inRepository(report.file), { force: true });
  const passed = await runAll(name, tasks);
  const counts = readCounts(report);
  if (counts !== undefined) return { passed: passed && counts.failed === 0, counts };
  console.log(`✗ ${name} left no report that can be read.`);
  return { passed: false, counts: noCounts };
}

async function runAll(name: string, tasks: Stage['tasks']): Promise<boolean> {
  try {
    return await runTasks(await tasks(), Math.min(4, availableParallelism()));
  } catch (error) {
    console.log(`✗ ${name}: ${error instanceof Error ? error.message : error}`);
    return false;
  }
}

function readCounts({ file, count }: NonNullable<Stage['report']>): Counts | undefined {
  try {
    return count(JSON.parse(readFileSync(inRepository(file), 'utf8')));
  } catch {
    return undefined;
  }
}
