import { type ReactNode, useRef, useState } from 'react';
import { callbackUri, canBeRegistered } from '#domain/consent/callback-uri.ts';
import { usePageData } from '../api/page-data.ts';
import { consentMessages as words } from '../messages/consent.ts';
import { Button } from '../ui/button.tsx';
import { RichText } from '../ui/rich-text.tsx';
import { ConsentLink } from './consent-link.tsx';
import type { ConsentProps } from './consent-props.ts';
import { ConsentStatus } from './consent-status.tsx';
import { isRegistered } from './is-registered.ts';
import { LeadsBack } from './leads-back.tsx';
import { useConsentRequest } from './use-consent-request.ts';

/** How the consent comes about: by this administrator's own click, or by somebody who is asked for it. */
export function GetConsent(props: ConsentProps) {
  const { run, onConsent, explain } = props;
  const { origin } = usePageData();
  const callback = callbackUri(origin);
  const possible = canBeRegistered(callback);
  const registered = isRegistered(callback, run);
  const [claimed, setClaimed] = useState(false);
  const leadsBack = possible && (registered || claimed);
  const request = useConsentRequest(props);
  const { asking, making, ended } = request;
  const sendButton = useRef<HTMLButtonElement>(null);
  const ready = run !== undefined && !making;
  const whenReady = (act: (leadsBack: boolean) => void) => () => {
    if (ready) act(leadsBack);
  };
  return (
    <section aria-labelledby="get-consent" className="space-y-3">
      <h4 id="get-consent" className="font-semibold">
        {words.heading}
      </h4>
      <p>
        <RichText text={words.text} />
      </p>
      <Way hint={words.nowHint}>
        <Button aria-disabled={!ready} onClick={whenReady(request.grantNow)}>
          {words.now}
        </Button>
      </Way>
      <Way hint={words.sendHint}>
        <Button ref={sendButton} aria-disabled={!ready} onClick={whenReady(request.makeLink)}>
          {asking?.way === 'link' ? words.again : words.send}
        </Button>
      </Way>
      {possible && !registered && (
        <LeadsBack callback={callback} checked={claimed} onChange={setClaimed} />
      )}
      {asking?.way === 'link' && !ended && (
        <ConsentLink made={asking} heir={sendButton} onTakeBack={request.takeBack} />
      )}
      <ConsentStatus request={request} onTestAgain={onConsent} explain={explain} />
    </section>
  );
}

/** One way to come by the consent, and whom it is for. */
function Way({ hint, children }: { hint: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-1.5">
      <div className="shrink-0 sm:w-60">{children}</div>
      <p className="min-w-0 flex-1 basis-64 text-sm text-muted">{hint}</p>
    </div>
  );
}
