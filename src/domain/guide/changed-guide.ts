import type { Condition } from '../catalog/condition.ts';
import type { Guide, Step } from '../catalog/guide.ts';
import type { Block } from '../catalog/markdown.ts';
import type { StepTopic } from '../catalog/step-topic.ts';
import { type PresentScopes, presentScopes } from '../permissions/compare-scopes.ts';
import { offlineAccess } from '../permissions/offline-access.ts';
import type { Selection } from '../selection/selection.ts';

type Section = Guide['sections'][number];

type Change = {
  /** What the app was set up for. */
  readonly present: PresentScopes;
  /** What it is to be; of it the type of the permissions, the accounts and the cloud are settled. */
  readonly selection: Omit<Selection, 'separator'>;
  /** The present secret is at its end, so that the steps to a new one belong here. */
  readonly needsSecret: boolean;
};

const summary =
  'The app is registered already. Here is what to add to it; what it has stays as it is. Then test, and save.';

/**
 * The guide for an app that is registered already: the steps to what it does not have yet, and the test. A
 * choice that changes changes them, too. In another cloud the app has to be registered anew: there the guide
 * is whole.
 */
export function changedGuide(guide: Guide, change: Change): Guide {
  const { permissionType, accountType, cloud } = change.selection;
  const settled = {
    ...guide,
    permissionTypes: [permissionType],
    accountTypes: [accountType],
    clouds: [cloud],
  };
  if (cloud !== change.present.cloud) return settled;
  const has = new Set(
    permissionType === change.present.permissionType ? presentScopes(guide, change.present) : [],
  );
  const missing = guide.permissions.map(({ name }) => name).filter((name) => !has.has(name));
  const sections = guide.sections
    .map((section) => ({ ...section, steps: stepsOf(section, { ...change, has, missing }) }))
    .filter(({ steps }) => steps.length > 0);
  return { ...settled, summary, sections: withWayIn(sections, { guide, missing }) };
}

/** The way into the admin center stands before what is first to be done there; the test needs none. */
function withWayIn(
  sections: readonly Section[],
  { guide, missing }: { readonly guide: Guide; readonly missing: readonly string[] },
): Section[] {
  const wayIn = guide.sections
    .filter(({ steps }) => isAbout(steps, 'registration'))
    .flatMap(({ steps }) => steps.filter(({ topic }) => topic === undefined));
  const [first, ...others] = sections;
  if (first === undefined || isAbout(first.steps, 'credentials')) return [...sections];
  const isForScopes = !isAbout(first.steps, 'client-secret') && missing.length > 0;
  const led = isForScopes
    ? wayIn.map((step) => ({ ...step, when: { ...step.when, scopes: [...missing] } }))
    : wayIn;
  return [{ ...first, steps: [...led, ...first.steps] }, ...others];
}

function isAbout(steps: readonly Step[], ...topics: readonly StepTopic[]): boolean {
  return steps.some(({ topic }) => topic !== undefined && topics.includes(topic));
}

type Situation = Change & {
  readonly has: ReadonlySet<string>;
  /** What of the guide’s scopes the app does not have. */
  readonly missing: readonly string[];
};

function stepsOf({ steps }: Section, situation: Situation): Step[] {
  if (isAbout(steps, 'credentials')) return [...steps];
  if (isAbout(steps, 'client-secret')) return situation.needsSecret ? [...steps] : [];
  if (!isAbout(steps, 'permissions', 'consent')) return [];
  return steps.flatMap((step) => missingOf(step, situation));
}

/** A step as far as something is missing; none of a step to what is there. */
function missingOf(step: Step, situation: Situation): Step[] {
  const when = missingIn(step.when ?? {}, situation);
  if (when === undefined) return [];
  const scopes = when.scopes ?? situation.missing;
  // What no scope is missing for has been done, unless it is for `offline_access`.
  if (scopes.length === 0 && when.offlineAccess === undefined) return [];
  const bound = when.offlineAccess === undefined ? { ...when, scopes: [...scopes] } : when;
  return [{ ...step, when: bound, body: missingBlocks(step.body, situation) }];
}

/** A condition that holds for what is missing alone; undefined when none can hold. */
function missingIn(when: Condition, { has }: Pick<Situation, 'has'>): Condition | undefined {
  if (when.offlineAccess !== undefined && has.has(offlineAccess)) return undefined;
  if (when.scopes === undefined) return when;
  const scopes = when.scopes.filter((name) => !has.has(name));
  return scopes.length === 0 ? undefined : { ...when, scopes };
}

function missingBlocks(blocks: readonly Block[], situation: Situation): Block[] {
  return blocks.map((block): Block => {
    if (block.kind === 'callout') {
      return { ...block, children: missingBlocks(block.children, situation) };
    }
    if (block.kind !== 'list') return block;
    const items = block.items.flatMap((item) => {
      const when = item.when && missingIn(item.when, situation);
      if (item.when !== undefined && when === undefined) return [];
      return [{ ...item, when, children: missingBlocks(item.children, situation) }];
    });
    return { ...block, items };
  });
}
