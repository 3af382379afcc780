import type { TestedRun } from './tested-run.ts';
import { parseUtc } from './utc-time.ts';

/**
 * How far Microsoft's clock is from that of the server that made the test, in words; `undefined`
 * when no answer says what time it was. Microsoft's time has whole seconds only.
 */
export function clockSkew({ results, startedAt, endedAt }: TestedRun): string | undefined {
  const stamps = results.flatMap(({ findings = [] }) =>
    findings.flatMap(({ details }) => parseUtc(details?.timestamp ?? '') ?? []),
  );
  const [theirs] = stamps;
  if (theirs === undefined) return undefined;
  const nearest = Math.min(Math.max(theirs, startedAt - 1_000), endedAt);
  const seconds = Math.round((theirs - nearest) / 1_000);
  if (seconds === 0) return 'the same as Microsoft’s';
  const direction = seconds > 0 ? 'ahead of' : 'behind';
  return `Microsoft’s is ${Math.abs(seconds)} s ${direction} this server’s`;
}
