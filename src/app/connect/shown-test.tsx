import type { KeptCheckRun } from '#contract/checks.ts';
import type { Guide } from '#domain/catalog/guide.ts';
import type { PermissionType } from '#domain/catalog/permission-type.ts';
import { checksFor } from '#domain/checks/checks-for.ts';
import type { Jumps } from '../checks/finding-text.tsx';
import { TestResult } from '../checks/test-result.tsx';
import type { TestRun } from '../checks/use-test-run.ts';
import type { Rechecking } from '../checks/waiting-for-microsoft.tsx';
import { credentialMessages } from '../messages/credentials.ts';
import { dateTime } from '../messages/dates.ts';
import type { FindingValues } from '../messages/finding-message.ts';

type ShownTestProps = {
  guide: Guide;
  test: TestRun;
  /** What it was made for. */
  permissionType: PermissionType;
  /** It speaks of what stands in the form. */
  fits: boolean;
  rechecking: Rechecking | undefined;
  /** The last test from before the page was loaded anew. */
  last: KeptCheckRun | undefined;
  values: FindingValues;
  jumps: Jumps;
};

/** The test of this page, else the one from before a reload, which says so. */
export function ShownTest({ test, permissionType, fits, last, ...props }: ShownTestProps) {
  const { guide, rechecking, values, jumps } = props;
  const labels = new Map(guide.actions.map(({ id, label }) => [id, label]));
  const context = { values, jumps, labelOf: (id: string) => labels.get(id) ?? id };
  if (test.state === 'idle' && last !== undefined) {
    const { run, selection } = last;
    return (
      <TestResult
        {...context}
        test={{ state: 'ended', results: run.results, run }}
        checks={checksFor(selection.permissionType)}
        staleNote={credentialMessages.fromBefore(dateTime(run.endedAt))}
        level="h4"
      />
    );
  }
  return (
    <TestResult
      {...context}
      test={test}
      checks={checksFor(permissionType)}
      staleNote={test.state === 'running' || fits ? undefined : credentialMessages.stale}
      rechecking={rechecking}
      level="h4"
    />
  );
}
