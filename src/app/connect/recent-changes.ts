import type { Guide } from '#domain/catalog/guide.ts';
import type { RecentChange } from '#domain/checks/recheck.ts';

/** Microsoft has passed on everything by then, so that a step ticked off before explains nothing. */
const recentMs = 10 * 60_000;

const changeOf: Readonly<Partial<Record<string, RecentChange>>> = {
  consent: 'consent',
  'client-secret': 'secret',
};

/** What was changed at Microsoft a moment ago, going by the steps that were ticked off. */
export function recentChanges(
  guide: Guide,
  doneAt: ReadonlyMap<string, number>,
  now: number,
): readonly RecentChange[] {
  const steps = guide.sections.flatMap((section) => section.steps);
  const recent = steps.filter(({ id }) => now - (doneAt.get(id) ?? 0) < recentMs);
  return [...new Set(recent.flatMap(({ topic }) => changeOf[topic ?? ''] ?? []))];
}
