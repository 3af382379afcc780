import type { AadstsEntry } from './aadsts-entry.ts';

const blocked = { error: 'invalid_grant', status: 400, suberror: 'message_only' } as const;

/** Refusals by a rule of the tenant. 53003, which the practice tenant can mean, stands elsewhere. */
export const policyRefusals = {
  53000: {
    error: 'interaction_required',
    status: 400,
    text: 'Conditional Access requires a compliant device, and this one is not compliant.',
  },
  53001: {
    error: 'interaction_required',
    status: 400,
    text: 'Conditional Access requires a domain-joined device, and this one is not joined.',
  },
  53002: {
    error: 'interaction_required',
    status: 400,
    text: 'The application that is used is not an approved one for Conditional Access.',
  },
  53004: {
    error: 'interaction_required',
    status: 400,
    text: 'The user has to complete the registration for multifactor authentication from a place of lower risk.',
  },
  500212: {
    ...blocked,
    text: "The user's administrator has set an outbound access policy that does not allow access to the resource tenant '{directoryName}'.",
  },
  500213: {
    ...blocked,
    text: "The resource tenant '{directoryName}' has a cross-tenant access policy that does not let this user in.",
  },
  530032: {
    ...blocked,
    text: 'A security policy of the tenant blocks this request.',
  },
  530034: {
    ...blocked,
    text: 'A delegated administrator was blocked because of the risk of the account in its home tenant.',
  },
  530035: { ...blocked, text: 'Access has been blocked by security defaults.' },
} as const satisfies Record<number, AadstsEntry>;
