import type { SignedInOperator } from '#contract/session.ts';
import { roleGateMessages as messages } from '../messages/role-gate.ts';
import { roleMessages } from '../messages/roles.ts';
import { Callout } from '../ui/callout.tsx';
import { Icon } from '../ui/icon.tsx';
import { signInPath } from './way-back.ts';

/** Beside what takes a higher role than somebody has: what they can do, and whom to ask. */
export function RoleGate({ operator: { name, role } }: { operator: SignedInOperator }) {
  return (
    <Callout tone="note" word={messages.word}>
      <p>{messages.text(name, roleMessages[role].name)}</p>
      <p>{messages.way(roleMessages.operator.name)}</p>
      <p>
        <a
          href={signInPath()}
          target="_blank"
          rel="noopener"
          className="inline-flex min-h-6 items-center gap-1.5 font-medium text-accent underline underline-offset-2 pointer-coarse:min-h-11"
        >
          {messages.otherwise}
          <Icon name="external" />
        </a>
      </p>
    </Callout>
  );
}
