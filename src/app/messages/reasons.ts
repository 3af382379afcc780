import type { Permission } from '#domain/catalog/permission.ts';
import type { PermissionType } from '#domain/catalog/permission-type.ts';
import { permissionWords } from '#domain/review/permission-words.ts';
import type { ReviewedPermission } from '#domain/review/reviewed-permission.ts';

const all = new Intl.ListFormat('en');

/** Why a scope is among those to tick. */
export const reasonMessages = {
  power: (permission: Permission, level: number) =>
    `${permission.description} ${permissionWords.level(level).replace('level', 'Level')}, ${permissionWords.access[permission.access]}.`,
  serves: ({ actions }: ReviewedPermission) =>
    actions.length === 0 ? undefined : `For ${all.format(actions.map(({ label }) => label))}.`,
  without: (reviewed: ReviewedPermission) => {
    const { actions, onlyFor } = reviewed;
    if (actions.length === 0) return;
    if (onlyFor.length === actions.length) {
      return actions.length === 1 ? 'Without it, that fails.' : 'Without it, all of them fail.';
    }
    if (onlyFor.length === 0) return permissionWords.need(reviewed, []);
    const labels = all.format(onlyFor.map(({ label }) => label));
    const verb = onlyFor.length === 1 ? 'fails' : 'fail';
    return `Without it, ${labels} ${verb}; for the others another scope of this list would do.`;
  },
  covers: (names: readonly string[]) =>
    names.length === 0 ? undefined : `Covers ${all.format(names)}, left out for that.`,
  consent: (type: PermissionType, adminConsent: boolean) => {
    if (type === 'application') {
      return 'Consent takes a Privileged Role Administrator or a Global Administrator.';
    }
    return adminConsent
      ? 'Consent takes a Cloud Application Administrator or higher.'
      : 'Each user may consent alone where your organization allows it, or an administrator once for all.';
  },
};
