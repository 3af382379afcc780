import { ProfileEdit } from '#contract/profile-edit.ts';
import { ProfileInput } from '#contract/profiles.ts';
import { cleanClientId } from '#domain/credentials/clean-client-id.ts';
import { cleanTenant } from '#domain/credentials/clean-tenant.ts';
import { examineCredentials } from '#domain/credentials/examine-credentials.ts';
import type { ProfileChange } from '../profiles/profile-edits.ts';
import type { ProfileRecord } from '../profiles/profile-record.ts';
import { Refusal } from './problems.ts';

/** Members that only the whole has. */
const ofTheWhole = ['credentials', 'platform', 'connector', 'selection', 'checkRunId'];

/** The body of `PATCH /api/v1/profiles/:id`: a whole profile, or some of one, which has no `credentials`. */
export const WholeOrPart = {
  /** Throws a `ZodError` about that of the two which was meant. */
  parse(value: unknown): ProfileInput | ProfileEdit {
    const isWhole =
      typeof value === 'object' && value !== null && ofTheWhole.some((name) => name in value);
    return isWhole ? ProfileInput.parse(value) : ProfileEdit.parse(value);
  },
};

/** An edit of a profile with its values cleaned as on the form. Refuses those that cannot be meant. */
export function takeEdit(edit: ProfileEdit, profile: ProfileRecord): ProfileChange {
  const change = {
    ...edit,
    ...(edit.clientId !== undefined && { clientId: cleanClientId(edit.clientId).value }),
    ...(edit.tenant !== undefined && { tenant: cleanTenant(edit.tenant).value }),
  };
  const { clientId = profile.clientId, tenant = profile.tenant } = change;
  const errors = examineCredentials({ clientId, tenant, clientSecret: '' })
    .filter(({ field }) => field !== 'clientSecret')
    // Of two that do not fit each other, the one that was sent.
    .map(({ field, code }) => ({ pointer: `/${field in edit ? field : 'tenant'}`, code }));
  const isAsked = edit.clientId !== undefined || edit.tenant !== undefined;
  if (isAsked && errors.length > 0) throw new Refusal('invalid-request', { errors });
  return change;
}
