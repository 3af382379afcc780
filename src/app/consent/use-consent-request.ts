import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { ConsentRequest, MadeConsentRequest } from '#contract/consent-requests.ts';
import {
  askForConsent,
  consentRequestQuery,
  takeBackConsentRequest,
} from '../api/consent-requests.ts';
import { openSeparateWindow } from '../browser/separate-window.ts';
import { consentMessages } from '../messages/consent.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import type { ConsentProps } from './consent-props.ts';

type Asking = MadeConsentRequest & {
  /** Microsoft leads back, so that this page hears of it. */
  readonly leadsBack: boolean;
  /** For this administrator, in a window of its own, or for somebody who is sent the link. */
  readonly way: 'now' | 'link';
  /** The browser has not let the window open. */
  readonly blocked: boolean;
};

export type UsedConsentRequest = {
  readonly asking: Asking | undefined;
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
  const making = useMutation({
    mutationFn: ask,
    onSuccess: ({ way }) => way === 'link' && announce(consentMessages.linkMade),
  });
  const revoking = useMutation({
    mutationFn: takeBackConsentRequest,
    onSuccess: () => announce(consentMessages.takenBack),
  });
  const id = making.data?.id;
  const { data: known, error } = useQuery(consentRequestQuery(id));
  const heard = useRef<string>(undefined);
  const onReturn = useRef(onConsent);
  useEffect(() => {
    onReturn.current = onConsent;
  }, [onConsent]);
  useEffect(() => {
    if (known?.status !== 'returned' || heard.current === known.id) return;
    heard.current = known.id;
    announce(consentMessages.returned);
    onReturn.current();
  }, [known, announce]);

  const begin = (way: Asking['way'], leadsBack: boolean) => {
    revoking.reset();
    const opened = way === 'now' ? openSeparateWindow() : undefined;
    making.mutate({ ...props, way, leadsBack, opened });
  };
  return {
    asking: making.data,
    making: making.isPending,
    error: making.error ?? revoking.error ?? (known === undefined ? error : null),
    known,
    ended: revoking.isSuccess || known?.status === 'revoked' || known?.status === 'expired',
    grantNow: (leadsBack) => begin('now', leadsBack),
    makeLink: (leadsBack) => begin('link', leadsBack),
    takeBack: () => {
      if (id !== undefined) revoking.mutate(id);
    },
  };
}

type Beginning = ConsentProps &
  Pick<Asking, 'way' | 'leadsBack'> & { readonly opened: ReturnType<typeof openSeparateWindow> };

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
    return { ...made, leadsBack, way, blocked: way === 'now' && opened === undefined };
  } catch (error) {
    opened?.close();
    throw error;
  }
}
