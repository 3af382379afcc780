import { useQuery } from '@tanstack/react-query';
import { type RefObject, useRef, useState } from 'react';
import type { ApiKeyList, MadeApiKey } from '#contract/api-keys.ts';
import { ListFailure } from '../answers/list-failure.tsx';
import { Loading } from '../answers/loading.tsx';
import { apiKeysQuery } from '../api/api-keys.ts';
import { apiKeyMessages } from '../messages/api-keys.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { EmptyBox } from '../ui/empty-box.tsx';
import { KeyTable } from './key-table.tsx';
import { MadeKey } from './made-key.tsx';
import { NewKey } from './new-key.tsx';

/** The keys that there are, and the way to a new one. */
export function ApiKeys() {
  const { data, error, isPending, dataUpdatedAt, refetch } = useQuery(apiKeysQuery);
  const region = useRef<HTMLElement>(null);
  return (
    <section ref={region} tabIndex={-1} aria-label={apiKeyMessages.list} className="space-y-6">
      {error !== null && (
        <ListFailure
          word={data === undefined ? apiKeyMessages.notCome : apiKeyMessages.keptWord}
          error={error}
          onRetry={() => void refetch()}
          heir={region}
        />
      )}
      {isPending && <Loading />}
      {data !== undefined && <Listed {...data} now={dataUpdatedAt} heir={region} />}
    </section>
  );
}

type ListedProps = ApiKeyList & {
  readonly now: number;
  readonly heir: RefObject<HTMLElement | null>;
};

function Listed({ apiKeys, now, heir }: ListedProps) {
  const [made, setMade] = useState<MadeApiKey>();
  const heading = useRef<HTMLHeadingElement>(null);
  const announce = useAnnounce();
  return (
    <>
      {apiKeys.length === 0 ? (
        <EmptyBox title={apiKeyMessages.empty} text={apiKeyMessages.emptyText} />
      ) : (
        <KeyTable apiKeys={apiKeys} now={now} heir={heir} />
      )}
      <h2 ref={heading} tabIndex={-1} className="text-lg font-semibold tracking-tight">
        {apiKeyMessages.newKey}
      </h2>
      {made === undefined ? (
        <NewKey
          onMade={(key) => {
            setMade(key);
            announce(apiKeyMessages.announceMade(key.apiKey.name));
          }}
        />
      ) : (
        <MadeKey
          made={made}
          onDone={() => {
            setMade(undefined);
            heading.current?.focus();
          }}
        />
      )}
    </>
  );
}
