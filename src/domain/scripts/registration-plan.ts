import type { CloudId } from '../catalog/cloud.ts';
import type { AskedValue, Guide } from '../catalog/guide.ts';
import type { PermissionType } from '../catalog/permission-type.ts';
import { guideValues, type Values } from '../guide/fill-values.ts';
import { visibleGuide } from '../guide/visible-guide.ts';
import { asksOfflineAccess } from '../permissions/offline-access.ts';
import { requiredPermissions } from '../permissions/required-permissions.ts';
import type { Selection } from '../selection/selection.ts';
import {
  type Audience,
  accessTypes,
  audiences,
  consentRoles,
  offlineAccessId,
} from './entra-facts.ts';
import { mentionsValue } from './mentions-value.ts';
import { oneLine } from './quoting.ts';

export type PlannedValue = {
  readonly text: string;
  /** What its reader has not said yet: as long as there is any, the text is an example. */
  readonly missing: readonly AskedValue[];
};

/** An entry of `requiredResourceAccess`. */
export type PlannedAccess = {
  readonly name: string;
  readonly id: string;
  readonly type: (typeof accessTypes)[PermissionType];
};

/** What a registration must hold for a selection, whatever writes it. */
export type RegistrationPlan = {
  /** What it is for, in words. */
  readonly title: string;
  readonly appName: PlannedValue;
  readonly secretName: PlannedValue;
  /** Absent where nobody is sent to one. */
  readonly redirectUri: PlannedValue | undefined;
  readonly audience: Audience;
  readonly cloud: CloudId;
  readonly permissionType: PermissionType;
  /** In the order of the catalog, `offline_access` at the end. Never empty. */
  readonly access: readonly PlannedAccess[];
  /** The least role that may consent to it. */
  readonly consentRole: string;
};

/** Nothing is planned for a selection that needs no permission. */
export function registrationPlan(
  guide: Guide,
  selection: Selection,
  given: Values,
): RegistrationPlan | undefined {
  const access = plannedAccess(guide, selection);
  if (access.length === 0) return undefined;
  const { permissionType, accountType, cloud } = selection;
  const known = Object.fromEntries(
    Object.entries(given).filter(([, value]) => oneLine(value) !== ''),
  );
  const planned = (name: keyof Guide['values']) => plannedValue(guide, known, name);
  return {
    title: oneLine(`${guide.connector.name} for ${guide.platform.name}`),
    appName: planned('appName'),
    secretName: planned('secretName'),
    redirectUri: needsRedirectUri(guide, selection) ? planned('redirectUri') : undefined,
    audience: audiences[accountType],
    cloud,
    permissionType,
    access,
    consentRole: consentRoles[permissionType],
  };
}

/** The asked values that a plan still shows examples of, each once. */
export function missingValues(plan: RegistrationPlan): readonly AskedValue[] {
  const { appName, redirectUri, secretName } = plan;
  return [...new Set([appName, redirectUri, secretName].flatMap((value) => value?.missing ?? []))];
}

function plannedAccess(guide: Guide, selection: Selection): PlannedAccess[] {
  const { permissionType } = selection;
  const type = accessTypes[permissionType];
  const access = requiredPermissions(guide, selection).flatMap(({ name, permission }) => {
    const form = permission[permissionType];
    return form === undefined ? [] : [{ name, id: form.id, type }];
  });
  return access.length > 0 && asksOfflineAccess(guide, selection)
    ? [...access, { name: 'offline_access', id: offlineAccessId, type }]
    : access;
}

/** A user is sent back to it. Without a user it is there only where the guide asks for it all the same. */
function needsRedirectUri(guide: Guide, selection: Selection): boolean {
  if (selection.permissionType === 'delegated') return true;
  const { sections } = visibleGuide(guide, selection, 'current');
  return sections.some(({ steps }) => steps.some(({ body }) => mentionsValue(body, 'redirectUri')));
}

function plannedValue(guide: Guide, given: Values, name: keyof Guide['values']): PlannedValue {
  const template = guide.values[name];
  const isMissing = ({ id }: AskedValue) =>
    !Object.hasOwn(given, id) && new RegExp(`\\{\\{\\s*${id}\\s*\\}\\}`).test(template);
  return {
    text: oneLine(guideValues(guide, '', given)[name] ?? ''),
    missing: guide.asks.filter(isMissing),
  };
}
