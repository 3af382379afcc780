import type { ReactNode } from 'react';
import type { MadeSetupLink } from '#contract/setup-links.ts';
import { ShownOnce } from '../answers/shown-once.tsx';
import { copying } from '../messages/copying.ts';
import { dateTime } from '../messages/dates.ts';
import { madeLinkMessages as messages } from '../messages/setup-links.ts';
import { CopyField } from '../ui/copy-field.tsx';
import { Folded } from '../ui/folded.tsx';

type MadeLinkProps = {
  made: MadeSetupLink;
  /** What to do next. */
  children: ReactNode;
};

/** The address of a link, this once, and a text to send it with. */
export function MadeLink({ made: { link, url }, children }: MadeLinkProps) {
  const until = dateTime(link.expiresAt);
  const letter = messages.letterText({
    connector: link.connector.name,
    platform: link.platform.name,
    url,
    until,
  });
  return (
    <ShownOnce
      word={messages.title}
      text={`${messages.once} ${messages.until(until)}`}
      value={{ label: messages.address, copy: messages.copyAddress, text: url }}
    >
      <Folded title={messages.letter}>
        <CopyField
          label={messages.letter}
          value={letter}
          copyLabel={messages.copyLetter}
          words={copying}
        />
      </Folded>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">{children}</div>
    </ShownOnce>
  );
}
