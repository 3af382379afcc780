import type { MadeApiKey } from '#contract/api-keys.ts';
import { ShownOnce } from '../answers/shown-once.tsx';
import { apiKeyMessages } from '../messages/api-keys.ts';
import { Button } from '../ui/button.tsx';

/** The key itself, this once. */
export function MadeKey({ made, onDone }: { made: MadeApiKey; onDone: () => void }) {
  return (
    <ShownOnce
      word={apiKeyMessages.madeWord}
      text={apiKeyMessages.made(made.apiKey.name)}
      value={{ label: apiKeyMessages.key, copy: apiKeyMessages.copyKey, text: made.key }}
    >
      <Button small onClick={onDone}>
        {apiKeyMessages.done}
      </Button>
    </ShownOnce>
  );
}
