import type { Guide } from '#domain/catalog/guide.ts';
import type { Wording } from '#domain/catalog/wording.ts';
import type { Values } from '#domain/guide/fill-values.ts';
import type { VisibleGuide, VisibleStep } from '#domain/guide/visible-guide.ts';
import { asksOfflineAccess, offlineAccess } from '#domain/permissions/offline-access.ts';
import type { Selection } from '#domain/selection/selection.ts';
import type { PictureFacts } from './picture-facts.ts';

export type Surroundings = {
  readonly guide: Guide;
  readonly selection: Selection;
  readonly visible: VisibleGuide;
  readonly wording: Wording;
  readonly values: Values;
  readonly clientId: string | undefined;
};

/** What stands in the drawing beside a step: the reader's choice and values. */
export function factsOfStep(
  { step, permissions }: VisibleStep,
  { guide, selection, visible, wording, values, clientId }: Surroundings,
): PictureFacts {
  const { permissionType, accountType } = selection;
  const { appName = '', secretName = '', redirectUri = '' } = values;
  const existing = guide.permissions.flatMap(({ name, [permissionType]: form }) =>
    form === undefined ? [] : [{ name, adminConsent: form.adminConsent }],
  );
  const needed = selection.actions.length > 0 ? visible.permissions : existing;
  const offline = asksOfflineAccess(guide, selection) ? [offlineAccess] : [];
  const toTick = ticksOf(step.picture, { guide, permissions, offline });
  return {
    wording,
    accountType,
    permissionType,
    appName,
    secretName,
    redirectUri,
    clientId,
    toTick,
    unticked: existing.map(({ name }) => name).filter((name) => !toTick.includes(name)),
    granted: [
      ...needed.map(({ name, adminConsent }) => ({ name, adminConsent })),
      ...offline.map((name) => ({ name, adminConsent: false })),
    ],
  };
}

type Ticks = {
  readonly guide: Guide;
  readonly permissions: VisibleStep['permissions'];
  readonly offline: readonly string[];
};

/** `offline_access` stands in a group of its own, which most guides give a step of its own. */
function ticksOf(
  picture: VisibleStep['step']['picture'],
  { guide, permissions, offline }: Ticks,
): readonly string[] {
  if (picture === 'openid-permissions') return offline;
  const elsewhere = guide.sections.some(({ steps }) =>
    steps.some((step) => step.picture === 'openid-permissions'),
  );
  return [...permissions.map(({ name }) => name), ...(elsewhere ? [] : offline)];
}
