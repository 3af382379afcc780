import type { ReturnOutcome } from '#contract/return-outcome.ts';
import { findingMessages } from '../messages/findings.ts';
import { refusedReturnMessages, returnMessages } from '../messages/returns.ts';
import { Callout } from '../ui/callout.tsx';
import { RichText } from '../ui/rich-text.tsx';

/** What became of a way through Microsoft's pages, in a few words of ours. */
export function Returned({ outcome }: { outcome: ReturnOutcome }) {
  const { text } =
    outcome.kind === 'refused'
      ? refusedReturnMessages[outcome.fault]
      : returnMessages[outcome.kind];
  return (
    <div className="max-w-[72ch] space-y-5">
      <p>{text}</p>
      {'code' in outcome && <Cause code={outcome.code} />}
    </div>
  );
}

function Cause({ code }: Pick<Extract<ReturnOutcome, { code: unknown }>, 'code'>) {
  // Who reads this may be anybody, so no value of the setup is in it.
  const { title, cause } = findingMessages[code]({ platformName: '' });
  return (
    <Callout tone="caution" word={title}>
      <p>
        <RichText text={cause} />
      </p>
    </Callout>
  );
}
