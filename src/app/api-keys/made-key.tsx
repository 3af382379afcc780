import { useEffect, useRef } from 'react';
import type { MadeApiKey } from '#contract/api-keys.ts';
import { apiKeyMessages } from '../messages/api-keys.ts';
import { copying } from '../messages/copying.ts';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { CopyField } from '../ui/copy-field.tsx';

/** The key itself, this once. It is in memory alone, and gone with a reload. */
export function MadeKey({ made, onDone }: { made: MadeApiKey; onDone: () => void }) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <section ref={box} tabIndex={-1} aria-label={apiKeyMessages.madeWord} className="max-w-[44rem]">
      <Callout tone="caution" word={apiKeyMessages.madeWord}>
        <p className="[overflow-wrap:anywhere]">{apiKeyMessages.made(made.apiKey.name)}</p>
        <CopyField
          label={apiKeyMessages.key}
          value={made.key}
          copyLabel={apiKeyMessages.copyKey}
          words={copying}
        />
        <Button small onClick={onDone}>
          {apiKeyMessages.done}
        </Button>
      </Callout>
    </section>
  );
}
