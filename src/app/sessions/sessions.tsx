import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { endOtherSessions, sessionsQuery } from '../api/sessions.ts';
import { useMay } from '../api/use-operator.ts';
import { errorWords } from '../messages/error-words.ts';
import { frameMessages } from '../messages/frame.ts';
import { sessionMessages as words } from '../messages/sessions.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { HandOnFocus } from '../ui/hand-on-focus.tsx';
import { Select } from '../ui/select.tsx';
import { EndButton } from './end-button.tsx';
import { SessionTable } from './session-table.tsx';

const choices = [
  { value: 'own', label: words.whoseOptions.own },
  { value: 'all', label: words.whoseOptions.all },
] as const;

/** Where an operator is signed in; for an admin, where everybody is. */
export function Sessions() {
  const [whose, setWhose] = useState<'own' | 'all'>('own');
  const { data, error, refetch } = useQuery(sessionsQuery(whose));
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
            <EndButton
              act={endOtherSessions}
              words={{
                open: words.endOthers,
                title: words.endOthersTitle,
                text: words.endOthersText,
                confirm: words.endOthersConfirm,
                done: words.othersEnded,
              }}
            />
          </HandOnFocus>
        )}
      </div>
      {error !== null && <NotCome error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && (
        <p role="status" className="text-muted">
          {words.loading}
        </p>
      )}
      {sessions.length > 0 && (
        <SessionTable sessions={sessions} named={whose === 'all'} heir={region} />
      )}
      {sessions.length > 0 && others.length === 0 && <p className="text-muted">{words.only}</p>}
    </section>
  );
}

function NotCome({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { title, fix } = errorWords(error);
  return (
    <Callout tone="danger" word={words.notCome} role="alert">
      <p className="text-sm">
        {title}. {fix}
      </p>
      <Button small onClick={onRetry}>
        {frameMessages.tryAgain}
      </Button>
    </Callout>
  );
}
