import type { RefObject } from 'react';
import type { MadeConsentRequest } from '#contract/consent-requests.ts';
import { consentMessages as words } from '../messages/consent.ts';
import { copying } from '../messages/copying.ts';
import { Button } from '../ui/button.tsx';
import { CopyField } from '../ui/copy-field.tsx';
import { HandOnFocus } from '../ui/hand-on-focus.tsx';

type ConsentLinkProps = {
  made: MadeConsentRequest;
  /** Who gets the focus when the link goes. */
  heir: RefObject<HTMLElement | null>;
  onTakeBack: () => void;
};

/** The link that was made: to be copied, or taken back. */
export function ConsentLink({ made, heir, onTakeBack }: ConsentLinkProps) {
  return (
    <div className="space-y-2">
      <CopyField label={words.link} value={made.url} copyLabel={words.copyLink} words={copying} />
      <p className="text-sm text-muted">{words.linkUntil(made.expiresAt)}</p>
      <HandOnFocus to={heir}>
        <Button small onClick={onTakeBack}>
          {words.takeBack}
        </Button>
      </HandOnFocus>
    </div>
  );
}
