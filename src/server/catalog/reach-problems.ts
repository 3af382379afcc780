import type { Condition } from '#domain/catalog/condition.ts';
import type { Guide, Step } from '#domain/catalog/guide.ts';
import type { Block } from '#domain/catalog/markdown.ts';
import type { Finding } from './catalog-problem.ts';
import { canHold, type Situation, situationsOf, whyNever } from './situation.ts';

/** Steps, and items of lists in them, under conditions that no selection of this guide can meet. */
export function reachProblems(guide: Guide): Finding[] {
  const situations = situationsOf(guide);
  const known = new Set(guide.permissions.map(({ name }) => name));
  return guide.sections.flatMap((section, index) =>
    section.steps.flatMap((step, at) =>
      unreachableIn(step, situations)
        // That there is no such scope is told elsewhere.
        .filter(({ when }) => when.scopes?.every((name) => known.has(name)) ?? true)
        .map((never) => findingOf(never, step, ['sections', index, 'steps', at])),
    ),
  );
}

type Unreachable = {
  readonly when: Condition;
  /** In which situations the reader gets as far as there. */
  readonly among: readonly Situation[];
  /** Not the step, but something in its text. */
  readonly inBody: boolean;
};

function unreachableIn({ when, body }: Step, situations: readonly Situation[]): Unreachable[] {
  const seen = situations.filter((situation) => canHold(when, situation));
  return when !== undefined && seen.length === 0
    ? [{ when, among: situations, inBody: false }]
    : unreachableItems(body, seen);
}

function unreachableItems(blocks: readonly Block[], seen: readonly Situation[]): Unreachable[] {
  return blocks.flatMap((block): Unreachable[] => {
    if (block.kind === 'callout') return unreachableItems(block.children, seen);
    if (block.kind !== 'list') return [];
    return block.items.flatMap(({ when, children }) => {
      const left = seen.filter((situation) => canHold(when, situation));
      return when !== undefined && left.length === 0
        ? [{ when, among: seen, inBody: true }]
        : unreachableItems(children, left);
    });
  });
}

function findingOf(never: Unreachable, step: Step, path: readonly PropertyKey[]): Finding {
  const { part, why } = whyNever(never.when, never.among);
  const value = part === undefined ? Object.values(never.when)[0] : never.when[part];
  const hint = Array.isArray(value) ? value[0] : value;
  return never.inBody
    ? { cause: `an item of step ${step.id} is never shown: ${why}`, path: [...path, 'body'], hint }
    : {
        cause: `step ${step.id} is never shown: ${why}`,
        path: [...path, 'when', ...(part === undefined ? [] : [part])],
      };
}
