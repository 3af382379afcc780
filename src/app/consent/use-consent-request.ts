import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ConsentRequest, MadeConsentRequest } from '#contract/consent-requests.ts';
import {
  askForConsent,
  consentRequestQuery,
  takeBackConsentRequest,
} from '../api/consent-requests.ts';
import { openSeparateWindow, type SeparateWindow } from '../browser/separate-window.ts';
import { readStored, writeStored } from '../browser/storage.ts';
import { type MissingWindow, missingWindow, useWindowGone } from '../browser/use-window-gone.ts';
import { consentMessages } from '../messages/consent.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { consentKey } from './consent-key.ts';
import type { ConsentProps } from './consent-props.ts';

type Asking = MadeConsentRequest & {
  /** Microsoft leads back, so that this page hears of it. */
  readonly leadsBack: boolean;
  /** For this administrator, in a window of its own, or for somebody who is sent the link. */
  readonly way: 'now' | 'link';
  /** Absent where the browser has not let it open. */
  readonly opened: SeparateWindow | undefined;
};

export type UsedConsentRequest = {
  readonly asking: Asking | undefined;
  /** Of this administrator; undefined for a link, too. */
  readonly window: MissingWindow | undefined;
  readonly making: boolean;
  readonly error: Error | null;
  /** What is known of it; absent until the first answer, and when it is forgotten. */
  readonly known: ConsentRequest | undefined;
  readonly ended: boolean;
  /** To be called in the very click that asks for it. */
  grantNow(leadsBack: boolean): void;
  makeLink(leadsBack: boolean): void;
  takeBack(): void;
};

/** One request for consent at a time, and what comes of it. */
export function useConsentRequest(props: ConsentProps): UsedConsentRequest {
  const { onConsent } = props;
  const announce = useAnnounce();
  const key = consentKey(props);
  // From before the page was loaded anew. Its address is gone: nobody but its reader has it.
  const [earlier] = useState(() => readStored(key) || undefined);
  const making = useMutation({
    mutationFn: ask,
    onSuccess: ({ id, way }) => {
      writeStored(key, id);
      if (way === 'link') announce(consentMessages.linkMade);
    },
  });
  const revoking = useMutation({
    mutationFn: takeBackConsentRequest,
    onSuccess: () => announce(consentMessages.takenBack),
  });
  const id = making.data?.id ?? earlier;
  const { data: known, error } = useQuery(consentRequestQuery(id));
  // Without a secret there is nothing to test with, and a form that complains helps nobody.
  const testable = props.credentials.clientSecret !== '';
  const heard = useRef<string>(undefined);
  const onReturn = useRef(onConsent);
  useEffect(() => {
    onReturn.current = onConsent;
  }, [onConsent]);
  useEffect(() => {
    if (known?.status !== 'returned' || heard.current === known.id) return;
    heard.current = known.id;
    announce(testable ? consentMessages.returned : consentMessages.returnedWord);
    if (testable) onReturn.current();
  }, [known, testable, announce]);
  // What has come to its end is told to this page, and to none after it.
  const over = revoking.isSuccess || (known !== undefined && hasEnded(known));
  useEffect(() => {
    if (over && readStored(key) === id) writeStored(key, '');
  }, [over, key, id]);

  const gone = useWindowGone(making.data?.opened);
  const made = making.data !== undefined;
  const begin = (way: Asking['way'], leadsBack: boolean) => {
    revoking.reset();
    const opened = way === 'now' ? openSeparateWindow() : undefined;
    making.mutate({ ...props, way, leadsBack, opened });
  };
  return {
    asking: making.data,
    window: making.data?.way === 'now' ? missingWindow(making.data.opened, gone) : undefined,
    making: making.isPending,
    error: making.error ?? revoking.error ?? (made && known === undefined ? error : null),
    known,
    ended: revoking.isSuccess || known?.status === 'revoked' || known?.status === 'expired',
    grantNow: (leadsBack) => begin('now', leadsBack),
    makeLink: (leadsBack) => begin('link', leadsBack),
    takeBack: () => {
      if (id !== undefined) revoking.mutate(id);
    },
  };
}

function hasEnded({ status }: ConsentRequest): boolean {
  return status === 'returned' || status === 'revoked' || status === 'expired';
}

type Beginning = ConsentProps &
  Pick<Asking, 'way' | 'leadsBack'> & { readonly opened: SeparateWindow | undefined };

async function ask({
  opened,
  way,
  leadsBack,
  run,
  credentials,
  ...props
}: Beginning): Promise<Asking> {
  const { platform, connector, selection } = props;
  const { clientId, tenant } = credentials;
  const checkRun = run === undefined ? {} : { checkRunId: run.id };
  const input = { platform, connector, selection, clientId, tenant, leadsBack, ...checkRun };
  try {
    const made = await askForConsent(input);
    opened?.leadTo(made.continueUrl);
    return { ...made, leadsBack, way, opened };
  } catch (error) {
    opened?.close();
    throw error;
  }
}
