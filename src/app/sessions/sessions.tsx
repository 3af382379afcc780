import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ConfirmedAct } from '../answers/confirmed-act.tsx';
import { ListFailure } from '../answers/list-failure.tsx';
import { Loading } from '../answers/loading.tsx';
import { allSessionsKey, endOtherSessions, sessionsQuery } from '../api/sessions.ts';
import { useMay } from '../api/use-operator.ts';
import { sessionMessages as words } from '../messages/sessions.ts';
import { HandOnFocus } from '../ui/hand-on-focus.tsx';
import { Select } from '../ui/select.tsx';
import { SessionTable } from './session-table.tsx';

const choices = [
  { value: 'own', label: words.whoseOptions.own },
  { value: 'all', label: words.whoseOptions.all },
] as const;

/** Where an operator is signed in; for an admin, where everybody is. */
export function Sessions() {
  const [whose, setWhose] = useState<'own' | 'all'>('own');
  const { data, error, refetch } = useQuery(sessionsQuery(whose));
  const queryClient = useQueryClient();
  const maySeeAll = useMay('admin');
  const region = useRef<HTMLElement>(null);
  const sessions = data?.sessions ?? [];
  const others = sessions.filter(({ isPresent }) => !isPresent);
  return (
    <section ref={region} tabIndex={-1} aria-label={words.title} className="space-y-4 outline-none">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 empty:hidden">
        {maySeeAll && (
          <Select label={words.whose} value={whose} options={choices} onChange={setWhose} />
        )}
        {whose === 'own' && others.length > 0 && (
          <HandOnFocus to={region}>
            <ConfirmedAct
              words={words.endingOthers}
              act={endOtherSessions}
              onSettled={() => queryClient.invalidateQueries({ queryKey: allSessionsKey })}
            />
          </HandOnFocus>
        )}
      </div>
      {error !== null && (
        <ListFailure
          word={data === undefined ? words.notCome : words.keptWord}
          error={error}
          onRetry={() => void refetch()}
          heir={region}
        />
      )}
      {data === undefined && error === null && <Loading />}
      {sessions.length > 0 && (
        <SessionTable sessions={sessions} named={whose === 'all'} heir={region} />
      )}
      {sessions.length > 0 && others.length === 0 && (
        <p className="text-sm text-muted">{words.only}</p>
      )}
    </section>
  );
}
