import type { Setup, SetupDraft } from '#contract/setup-links.ts';

type Typed = Pick<SetupDraft, 'name' | 'clientId' | 'tenant'>;

type Known = Pick<Setup, 'present' | 'name' | 'tenant'> & { readonly draft: Typed | null };

/** What stands in the form of a setup at first: what was typed before, else what is known already. */
export function firstValues({ draft, present, name, tenant }: Known): Typed {
  return {
    name: draft?.name || present?.name || name || '',
    clientId: draft?.clientId || present?.clientId || '',
    tenant: draft?.tenant || present?.tenant || tenant || '',
  };
}
