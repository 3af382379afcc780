import type { Verdict } from '#domain/checks/check-result.ts';
import { verdictWords } from '../messages/findings.ts';
import { Glyph, paths } from '../ui/icon.tsx';

const question =
  'M6.2 6.2a1.9 1.9 0 1 1 2.6 1.9c-.5.3-.8.6-.8 1.3M8 11.4v.3M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12Z';
const clock = 'M8 5v3.3l2.2 1.4M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12Z';

const marks: Record<Verdict, { path: string; look: string }> = {
  passed: { path: paths.check, look: 'text-ok' },
  failed: { path: paths.cross, look: 'text-bad' },
  warning: { path: paths.caution, look: 'text-warn' },
  pending: { path: clock, look: 'text-warn' },
  unknown: { path: question, look: 'text-warn' },
};

/** A verdict in a picture and a word. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  const { path, look } = marks[verdict];
  return (
    <span className={`shrink-0 text-sm font-medium ${look}`}>
      <Glyph path={path} className="mr-1.5 inline-block stroke-2 align-[-3px]" />
      {verdictWords[verdict]}
    </span>
  );
}
