import { countLine } from './test-run/counts.ts';
import { runStages } from './test-run/run-stages.ts';
import { stages } from './test-run/stages.ts';
import { type Main, ToolError } from './tool.ts';

/**
 * `npm test`: everything that must hold, in stages; `npm test -- unit build browser` runs those
 * alone. The last line counts the tests, whatever happened.
 */
export const main: Main = async ({ args }) => {
  const { passed, counts } = await runStages(args.length === 0 ? stages : chosenStages(args));
  const executed = counts.passed + counts.failed > 0;
  const expected = args.length === 0 || args.some((name) => ['unit', 'browser'].includes(name));
  if (passed && expected && !executed) console.log('✗ No test was executed.');
  console.log(countLine(counts));
  return passed && counts.failed === 0 && (executed || !expected) ? 0 : 1;
};

function chosenStages(names: readonly string[]) {
  const unknown = names.find((name) => stages.every((stage) => stage.name !== name));
  if (unknown === undefined) return stages.filter(({ name }) => names.includes(name));
  const known = stages.map(({ name }) => name).join(', ');
  throw new ToolError(`There is no stage "${unknown}". There are: ${known}.`);
}
