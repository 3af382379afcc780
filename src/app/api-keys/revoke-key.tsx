import { useQueryClient } from '@tanstack/react-query';
import type { ApiKey } from '#contract/api-keys.ts';
import { ConfirmedAct } from '../answers/confirmed-act.tsx';
import { apiKeysQuery, revokeApiKey } from '../api/api-keys.ts';
import { apiKeyMessages } from '../messages/api-keys.ts';

/** Revokes a key, after asking once. */
export function RevokeKey({ apiKey: { id, name } }: { apiKey: ApiKey }) {
  const queryClient = useQueryClient();
  return (
    <ConfirmedAct
      danger
      name={apiKeyMessages.revokeNamed(name)}
      words={apiKeyMessages.revocation(name)}
      act={() => revokeApiKey(id)}
      onSettled={() => queryClient.invalidateQueries({ queryKey: apiKeysQuery.queryKey })}
    />
  );
}
