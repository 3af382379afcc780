import type { MadeWebhook } from '#contract/webhooks.ts';
import { ShownOnce } from '../answers/shown-once.tsx';
import { copying } from '../messages/copying.ts';
import { webhookMessages as messages } from '../messages/webhooks.ts';
import { Button } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { Folded } from '../ui/folded.tsx';

type SecretOnceProps = {
  made: MadeWebhook;
  /** The one before it signs as well for a while. */
  overlaps?: boolean;
  onKept: () => void;
};

/** A signing secret, for as long as it is shown, and what it is for. */
export function SecretOnce({ made, overlaps = false, onKept }: SecretOnceProps) {
  const { webhook, signingSecret } = made;
  return (
    <ShownOnce
      word={messages.secretWord}
      text={messages.secretText(webhook.url, overlaps)}
      value={{ label: messages.secretTitle, copy: messages.copySecret, text: signingSecret }}
    >
      <Folded title={messages.verify}>
        <p className="text-sm">{messages.verifyText}</p>
        <pre className="rounded-md border border-line bg-raised p-3 font-mono text-xs whitespace-pre-wrap [overflow-wrap:anywhere]">
          {messages.verifyCode}
        </pre>
        <CopyButton label={messages.copyCode} text={messages.verifyCode} words={copying} />
      </Folded>
      <Button small onClick={onKept}>
        {messages.kept}
      </Button>
    </ShownOnce>
  );
}
