import type { AadstsCode } from './aadsts.ts';
import { findAadsts } from './aadsts.ts';

export const failureGroups = {
  credentials: 'Credentials',
  application: 'Application',
  tenant: 'Tenant',
  consent: 'Consent',
  redirect: 'Redirect URI',
  policies: 'Policies and accounts',
  request: 'The request itself',
  transient: 'What passes by itself',
  network: 'Network',
  graph: 'Microsoft Graph',
} as const;

export type FailureGroup = keyof typeof failureGroups;

const codes: Readonly<Partial<Record<FailureGroup, readonly number[]>>> = {
  credentials: [
    50012, 70021, 700023, 700024, 700025, 700027, 700211, 700212, 700213, 700238, 7000215, 7000216,
    7000218, 7000222,
  ],
  application: [
    70001, 82001, 50194, 501051, 501461, 650052, 650056, 650057, 700016, 700038, 700054, 7000112,
    7000110, 7000229,
  ],
  tenant: [
    50020, 50034, 50059, 90002, 90013, 90038, 500212, 500213, 700005, 900021, 900023, 900382,
    900432, 900439, 5000224, 5000225, 9001023,
  ],
  consent: [50105, 65001, 65004, 65005, 90093, 90094, 90095, 900941],
  redirect: [50011, 500113, 900971, 9002325, 9002326, 9002327],
  policies: [
    50053, 50055, 50057, 50072, 50074, 50076, 50079, 50126, 50158, 53000, 53001, 53002, 53003,
    53004, 530032, 530034, 530035,
  ],
};

const byClass: ReadonlyMap<string, FailureGroup> = new Map([
  ['invalid_client', 'credentials'],
  ['unauthorized_client', 'application'],
  ['invalid_tenant', 'tenant'],
  ['consent_required', 'consent'],
  ['interaction_required', 'policies'],
  ['server_error', 'transient'],
  ['temporarily_unavailable', 'transient'],
]);

/** Where somebody looks for a number: by what it is about, else by the class that carries it. */
export function groupOf(code: AadstsCode): FailureGroup {
  const listed = Object.entries(codes).find(([, numbers]) => numbers.includes(code))?.[0];
  return groupNamed(listed) ?? byClass.get(findAadsts(code).error) ?? 'request';
}

function groupNamed(name: string | undefined): FailureGroup | undefined {
  return name !== undefined && name in failureGroups ? (name as FailureGroup) : undefined;
}
