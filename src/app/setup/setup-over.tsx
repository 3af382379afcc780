import { setupMessages } from '../messages/setup.ts';
import { Callout } from '../ui/callout.tsx';

/** That the link is over, what that means for what was typed, and the way on. */
export function SetupOver() {
  const { title, text, way } = setupMessages.over;
  return (
    <Callout tone="caution" word={title} role="status">
      <p className="max-w-[72ch]">{text}</p>
      <p className="max-w-[72ch]">{way}</p>
    </Callout>
  );
}
