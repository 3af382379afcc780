import { useEffect, useId, useRef } from 'react';
import type { MadeWebhook } from '#contract/webhooks.ts';
import { copying } from '../messages/copying.ts';
import { webhookMessages as messages } from '../messages/webhooks.ts';
import { Button } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { CopyField } from '../ui/copy-field.tsx';
import { Icon } from '../ui/icon.tsx';

type SecretOnceProps = {
  made: MadeWebhook;
  /** The one before it signs as well for a while. */
  overlaps?: boolean;
  onKept: () => void;
};

/** A signing secret, for as long as it is shown, and what it is for. */
export function SecretOnce({ made, overlaps = false, onKept }: SecretOnceProps) {
  const { webhook, signingSecret } = made;
  const titleId = useId();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-labelledby={titleId}
      className="max-w-[72ch] space-y-3 rounded-md border border-accent p-4 outline-none"
    >
      <div>
        <h2 id={titleId} className="text-lg font-semibold">
          {messages.secretTitle}
        </h2>
        <p className="font-mono text-sm text-muted [overflow-wrap:anywhere]">{webhook.url}</p>
      </div>
      <p className="flex gap-2">
        <Icon name="caution" className="mt-1 text-warn" />
        <span>
          <strong className="font-semibold">{messages.secretWord}.</strong> {messages.secretText}
          {overlaps && ` ${messages.secretOverlap}`}
        </span>
      </p>
      <CopyField
        label={messages.secretTitle}
        value={signingSecret}
        copyLabel={messages.copySecret}
        words={copying}
      />
      <details className="group">
        <summary className="inline-flex min-h-6 list-none items-center gap-1.5 text-sm text-accent pointer-coarse:min-h-11">
          <Icon name="chevron" className="-rotate-90 group-open:rotate-0" />
          {messages.verify}
        </summary>
        <div className="space-y-2 pt-2">
          <p className="text-sm">{messages.verifyText}</p>
          <pre className="rounded-md border border-line bg-raised p-3 font-mono text-xs whitespace-pre-wrap [overflow-wrap:anywhere]">
            {messages.verifyCode}
          </pre>
          <CopyButton label={messages.copyCode} text={messages.verifyCode} words={copying} />
        </div>
      </details>
      <Button look="primary" onClick={onKept}>
        {messages.kept}
      </Button>
    </section>
  );
}
