import type { Action } from '../catalog/action.ts';
import type { Condition } from '../catalog/condition.ts';
import type { Guide, Step } from '../catalog/guide.ts';
import type { Block, ListItem } from '../catalog/markdown.ts';
import type { Wording } from '../catalog/wording.ts';
import { asksOfflineAccess } from '../permissions/offline-access.ts';
import {
  type RequiredPermission,
  requiredPermissions,
} from '../permissions/required-permissions.ts';
import type { Selection } from '../selection/selection.ts';

export type VisibleStep = {
  readonly step: Step;
  /** "3.2": the section's number and the step's within it, counted over what is shown. */
  readonly number: string;
  readonly body: readonly Block[];
  /** Scopes to tick in this step: those it is bound to that the selection needs. */
  readonly permissions: readonly RequiredPermission[];
  /** Selected actions that these scopes enable, in the order of the catalog. */
  readonly enables: readonly Action[];
};

export type VisibleSection = {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly steps: readonly VisibleStep[];
};

export type VisibleGuide = {
  readonly sections: readonly VisibleSection[];
  /** What the whole selection needs; empty when nothing is selected. */
  readonly permissions: readonly RequiredPermission[];
  readonly stepCount: number;
};

/** The guide as this selection needs it, numbers closed up. Nothing selected: the whole guide. */
export function visibleGuide(guide: Guide, selection: Selection, wording: Wording): VisibleGuide {
  const permissions = requiredPermissions(guide, selection);
  const everything = guide.permissions.filter((p) => p[selection.permissionType] !== undefined);
  const needed = new Set(
    (selection.actions.length > 0 ? permissions : everything).map((p) => p.name),
  );
  const offline = asksOfflineAccess(guide, selection);
  const holds = (condition: Condition | undefined) =>
    conditionHolds(condition, { selection, wording, needed, offline });

  const sections = guide.sections
    .map((section) => ({ ...section, steps: section.steps.filter((step) => holds(step.when)) }))
    .filter((section) => section.steps.length > 0)
    .map(({ id, title, steps }, index) => ({
      id,
      title,
      number: index + 1,
      steps: steps.map((step, stepIndex) => ({
        step,
        number: `${index + 1}.${stepIndex + 1}`,
        body: visibleBlocks(step.body, holds),
        ...enabledBy(step, { guide, selection, permissions }),
      })),
    }));
  const stepCount = sections.reduce((sum, section) => sum + section.steps.length, 0);
  return { sections, permissions, stepCount };
}

type Situation = {
  readonly selection: Selection;
  readonly wording: Wording;
  readonly needed: ReadonlySet<string>;
  /** `offline_access` is among the scopes. */
  readonly offline: boolean;
};

function conditionHolds(condition: Condition | undefined, situation: Situation): boolean {
  if (condition === undefined) return true;
  const { selection, wording, needed, offline } = situation;
  return (
    (condition.scopes?.some((scope) => needed.has(scope)) ?? true) &&
    (condition.permissionType ?? selection.permissionType) === selection.permissionType &&
    (condition.accountType ?? selection.accountType) === selection.accountType &&
    (condition.wording ?? wording) === wording &&
    (condition.offlineAccess === undefined || offline)
  );
}

/** What holds, without lists and callouts in which nothing is left. */
function visibleBlocks(
  blocks: readonly Block[],
  holds: (condition: Condition | undefined) => boolean,
): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.kind === 'callout') {
      const children = visibleBlocks(block.children, holds);
      return children.length > 0 ? [{ ...block, children }] : [];
    }
    if (block.kind !== 'list') return [block];
    const items = block.items
      .filter((item) => holds(item.when))
      .map((item): ListItem => ({ children: visibleBlocks(item.children, holds) }))
      .filter(({ children }) => children.length > 0);
    return items.length > 0 ? [{ ...block, items }] : [];
  });
}

type Computed = {
  readonly guide: Guide;
  readonly selection: Selection;
  readonly permissions: readonly RequiredPermission[];
};

function enabledBy(step: Step, { guide, selection, permissions }: Computed) {
  const bound = step.when?.scopes;
  if (bound === undefined) return { permissions: [], enables: [] };
  const own =
    selection.actions.length > 0
      ? permissions.filter(({ name }) => bound.includes(name))
      : wholeStep(bound, guide, selection);
  const enabled = new Set(own.flatMap(({ actions }) => actions));
  return { permissions: own, enables: guide.actions.filter((action) => enabled.has(action)) };
}

/** With nothing selected a step shows every scope it is bound to, and enables nothing yet. */
function wholeStep(bound: readonly string[], guide: Guide, selection: Selection) {
  return guide.permissions.flatMap((permission): RequiredPermission[] => {
    const form = permission[selection.permissionType];
    if (form === undefined || !bound.includes(permission.name)) return [];
    const { name } = permission;
    return [{ name, permission, actions: [], onlyFor: [], adminConsent: form.adminConsent }];
  });
}
