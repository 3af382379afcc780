import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Setup } from '#contract/setup-links.ts';
import type { CloudId } from '#domain/catalog/cloud.ts';
import { setupFormQuery } from '../api/setup.ts';
import type { FormValues } from '../credentials/form-values.ts';
import {
  presentSecretMessages as messages,
  presentSecretHint,
} from '../messages/present-secret.ts';
import { firstValues } from '../setup/first-values.ts';
import type { Existing } from './use-saving.ts';

type SetupForm = {
  /** The setup that the form was opened for; it stays known when its link is over. */
  readonly setup: Setup | undefined;
  readonly first: Partial<Omit<FormValues, 'clientSecret'>>;
  /** The profile that is to be changed. */
  readonly existing: Existing | undefined;
  keepsSecret(values: FormValues): boolean;
  /** What is said of the secret, where there is one already. */
  secretHint(values: FormValues): string | undefined;
};

/** What a setup link brings into the form; nothing on every other page. */
export function useSetupForm(now: Setup | null | undefined, cloud: CloudId): SetupForm {
  const [opened] = useState(now ?? undefined);
  // As it was seen, and not as somebody else has made it since: what is saved is a change of that.
  const setup = opened ?? now ?? undefined;
  const present = setup?.present;
  // The kept secret is one of that client, in that tenant and cloud.
  const keepsSecret = ({ clientId, tenant }: FormValues) =>
    present?.clientId === clientId &&
    present.tenant === tenant &&
    present.selection.cloud === cloud;
  return {
    setup,
    first: opened === undefined ? {} : firstValues(opened),
    existing: present ? { id: present.profileId, etag: present.etag } : undefined,
    keepsSecret,
    secretHint: (values) => {
      if (!present) return undefined;
      return keepsSecret(values) ? presentSecretHint(present, Date.now()) : messages.otherApp;
    },
  };
}

/** Tells whoever keeps the draft what stands in the form, but for the secret. */
export function useTellForm(setup: Setup | undefined, values: FormValues): void {
  const queryClient = useQueryClient();
  const { name, clientId, tenant } = values;
  const inSetup = setup !== undefined;
  useEffect(() => {
    if (inSetup) queryClient.setQueryData(setupFormQuery.queryKey, { name, clientId, tenant });
  }, [queryClient, inSetup, name, clientId, tenant]);
}
