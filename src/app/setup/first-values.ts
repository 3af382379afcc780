import type { Setup, SetupDraft } from '#contract/setup-links.ts';

/** What stands in the form of a setup at first: what was typed before, else what is known already. */
export function firstValues({
  draft,
  present,
  name,
  tenant,
}: Pick<Setup, 'draft' | 'present' | 'name' | 'tenant'>): Pick<
  SetupDraft,
  'name' | 'clientId' | 'tenant'
> {
  return {
    name: draft?.name || present?.name || name || '',
    clientId: draft?.clientId || present?.clientId || '',
    tenant: draft?.tenant || present?.tenant || tenant || '',
  };
}
