import { useQuery } from '@tanstack/react-query';
import { type RefObject, useRef, useState } from 'react';
import type { ApiKeyList, MadeApiKey } from '#contract/api-keys.ts';
import { apiKeysQuery } from '../api/api-keys.ts';
import { apiKeyMessages } from '../messages/api-keys.ts';
import { errorWords } from '../messages/error-words.ts';
import { frameMessages } from '../messages/frame.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { HandOnFocus } from '../ui/hand-on-focus.tsx';
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
        <HandOnFocus to={region}>
          <Callout tone="danger" word={apiKeyMessages.notCome} role="alert">
            <p className="text-sm">
              {errorWords(error).title}. {errorWords(error).fix}
            </p>
            <Button small onClick={() => void refetch()}>
              {frameMessages.tryAgain}
            </Button>
          </Callout>
        </HandOnFocus>
      )}
      {isPending && (
        <p role="status" className="text-muted">
          {apiKeyMessages.loading}
        </p>
      )}
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
        <div className="space-y-2 rounded-md border border-line px-4 py-8 text-center">
          <p className="font-semibold">{apiKeyMessages.empty}</p>
          <p className="mx-auto max-w-[60ch] text-muted">{apiKeyMessages.emptyText}</p>
        </div>
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
