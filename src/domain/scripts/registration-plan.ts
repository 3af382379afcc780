import type { CloudId } from '../catalog/cloud.ts';
import type { AskedValue, Guide } from '../catalog/guide.ts';
import type { PermissionType } from '../catalog/permission-type.ts';
import { guideValues, type Values } from '../guide/fill-values.ts';
import type { Selection } from '../selection/selection.ts';
import { type Audience, audiences, consentRoles } from './entra-facts.ts';
import { needsRedirectUri } from './needs-redirect-uri.ts';
import { type PlannedAccess, plannedAccess } from './planned-access.ts';
import { oneLine } from './quoting.ts';

export type PlannedValue = {
  readonly text: string;
  /** What its reader has not said yet: as long as there is any, the text is an example. */
  readonly missing: readonly AskedValue[];
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

function plannedValue(guide: Guide, given: Values, name: keyof Guide['values']): PlannedValue {
  const template = guide.values[name] ?? '';
  const isMissing = ({ id }: AskedValue) =>
    !Object.hasOwn(given, id) && new RegExp(`\\{\\{\\s*${id}\\s*\\}\\}`).test(template);
  return {
    text: oneLine(guideValues(guide, '', given)[name] ?? ''),
    missing: guide.asks.filter(isMissing),
  };
}
