import type { PermissionType } from '../catalog/permission-type.ts';
import { permissionWords } from './permission-words.ts';
import type { ReviewedPermission } from './reviewed-permission.ts';
import type { SecurityReview } from './security-review.ts';
import type { TextSituation } from './text-situation.ts';

/** One permission, as it is to be read. */
export type PermissionText = {
  readonly name: string;
  /** Microsoft's. */
  readonly title: string;
  readonly description: string;
  /** Level, access, consent; the grave ones are to be seen at a glance. */
  readonly facts: readonly { readonly text: string; readonly grave: boolean }[];
  /** Which of the chosen actions it serves; absent where permissions themselves were chosen. */
  readonly serves: { readonly lead: string; readonly actions: readonly string[] } | undefined;
  /** Why it is there, or why it need not be. */
  readonly notes: readonly string[];
};

/** From here on a permission has power over the organization. */
const graveLevel = 4;

/** The permissions that are asked for, `offline_access` at the end. */
export function permissionTexts(
  review: SecurityReview,
  { guide, shown }: TextSituation,
): PermissionText[] {
  const ofActions = guide.choice !== 'scopes';
  const texts = review.permissions.map(
    (one): PermissionText => ({
      name: one.name,
      title: shown(one.title),
      description: shown(one.permission.description),
      facts: [
        { text: permissionWords.level(one.level), grave: one.level >= graveLevel },
        {
          text: permissionWords.access[one.permission.access],
          grave: one.permission.access === 'write',
        },
        {
          text: one.adminConsent ? permissionWords.adminConsent : permissionWords.userConsent,
          grave: false,
        },
      ],
      serves: ofActions
        ? {
            lead: permissionWords.serves(guide.choice, one.actions.length),
            actions: one.actions.map(({ label }) => shown(label)),
          }
        : undefined,
      notes: notes(one, shown),
    }),
  );
  return review.offlineAccess === 'asked' ? [...texts, offlineText] : texts;
}

function notes(one: ReviewedPermission, shown: TextSituation['shown']): readonly string[] {
  const labels = one.onlyFor.map(({ label }) => shown(label));
  return [permissionWords.need(one, labels)].filter((note) => note !== undefined);
}

const offlineText: PermissionText = {
  name: permissionWords.offlineName,
  title: permissionWords.offlineTitle,
  description: permissionWords.offlineAsked,
  facts: [{ text: permissionWords.userConsent, grave: false }],
  serves: undefined,
  notes: [],
};

/** Who must consent, over all of them. */
export function consentText({ permissions }: SecurityReview, type: PermissionType): string {
  const byAdmin = permissions.filter(({ adminConsent }) => adminConsent).map(({ name }) => name);
  return permissionWords.consent(type, permissions.length, byAdmin);
}
