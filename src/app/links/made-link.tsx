import type { ReactNode, Ref } from 'react';
import type { MadeSetupLink } from '#contract/setup-links.ts';
import { copying } from '../messages/copying.ts';
import { dateTime } from '../messages/dates.ts';
import { madeLinkMessages as messages } from '../messages/setup-links.ts';
import { Callout } from '../ui/callout.tsx';
import { CopyField } from '../ui/copy-field.tsx';

type MadeLinkProps = {
  made: MadeSetupLink;
  /** Takes the focus once it is there. */
  ref?: Ref<HTMLElement>;
  /** What to do next. */
  children: ReactNode;
};

/** The address of a link, this once, and a text to send it with. */
export function MadeLink({ made, ref, children }: MadeLinkProps) {
  const { link, url } = made;
  const until = dateTime(link.expiresAt);
  const letter = messages.letterText({
    connector: link.connector.name,
    platform: link.platform.name,
    url,
    until,
  });
  return (
    <section ref={ref} tabIndex={-1} aria-label={messages.title}>
      <Callout tone="ok" word={messages.title}>
        <p>
          {messages.once} {messages.until(until)}
        </p>
        <CopyField
          label={messages.address}
          value={url}
          copyLabel={messages.copyAddress}
          words={copying}
        />
        <details>
          <summary className="inline-flex min-h-6 cursor-pointer items-center text-accent underline underline-offset-2 pointer-coarse:min-h-11">
            {messages.letter}
          </summary>
          <div className="pt-2">
            <CopyField
              label={messages.letter}
              value={letter}
              copyLabel={messages.copyLetter}
              words={copying}
            />
          </div>
        </details>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">{children}</div>
      </Callout>
    </section>
  );
}
