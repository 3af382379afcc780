import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useId, useState } from 'react';
import type { KeyScope } from '#contract/access.ts';
import type { MadeApiKey } from '#contract/api-keys.ts';
import { FailureNote } from '../answers/failure-note.tsx';
import { apiKeysQuery, makeApiKey } from '../api/api-keys.ts';
import { noteEndOfSession } from '../api/session.ts';
import { apiKeyMessages, type KeyEnd, keyEnds } from '../messages/api-keys.ts';
import { Button } from '../ui/button.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { ScopeBoxes } from './scope-boxes.tsx';

const dayMs = 24 * 60 * 60 * 1_000;
const longestName = 120;

/** The form of a new key: its name, what it may do, and until when. */
export function NewKey({ onMade }: { onMade: (made: MadeApiKey) => void }) {
  const id = useId();
  const queryClient = useQueryClient();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<readonly KeyScope[]>([]);
  const [end, setEnd] = useState<KeyEnd>('365');
  const [turn, setTurn] = useState(0);
  const { mutate, isPending, error } = useMutation({
    mutationFn: makeApiKey,
    onSuccess: async (made) => {
      onMade(made);
      await queryClient.invalidateQueries({ queryKey: apiKeysQuery.queryKey });
    },
    onError: (refused) => noteEndOfSession(queryClient, refused),
  });
  const nameFault = name.trim() === '' ? apiKeyMessages.nameMissing : undefined;
  const scopesFault = scopes.length === 0 ? apiKeyMessages.scopesMissing : undefined;
  const faults = [
    { fieldId: `${id}-name`, text: nameFault },
    { fieldId: `${id}-scopes`, text: scopesFault },
  ].flatMap(({ fieldId, text }) => (text === undefined ? [] : [{ fieldId, text }]));
  const tried = turn > 0;

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (faults.length > 0) return setTurn(turn + 1);
    const lifetime = end === 'never' ? {} : { lifetimeMs: Number(end) * dayMs };
    if (!isPending) mutate({ name: name.trim(), scopes: [...scopes], ...lifetime });
  };

  return (
    <form onSubmit={submit} noValidate className="max-w-[44rem] space-y-5">
      {tried && <ErrorSummary title={apiKeyMessages.faults} errors={faults} turn={turn} />}
      <TextField
        id={`${id}-name`}
        label={apiKeyMessages.name}
        hint={apiKeyMessages.nameHint}
        maxLength={longestName}
        value={name}
        onChange={({ target }) => setName(target.value)}
        error={tried ? nameFault : undefined}
      />
      <ScopeBoxes
        id={`${id}-scopes`}
        chosen={scopes}
        onChange={setScopes}
        error={tried ? scopesFault : undefined}
      />
      <div>
        <Select
          label={apiKeyMessages.end}
          value={end}
          options={keyEnds.map((value) => ({ value, label: apiKeyMessages.ends[value] }))}
          onChange={setEnd}
        />
      </div>
      {error !== null && <FailureNote word={apiKeyMessages.notMade} error={error} />}
      <Button type="submit" look="primary" aria-disabled={isPending}>
        {isPending ? apiKeyMessages.making : apiKeyMessages.make}
      </Button>
    </form>
  );
}
