import type { Ref } from 'react';
import { usePageData } from '../api/page-data.ts';
import { RoleGate } from '../auth/role-gate.tsx';
import { SignInGate } from '../auth/sign-in-gate.tsx';
import type { Access } from '../auth/use-access.ts';
import { useHostVoice } from '../host/host-context.ts';
import { SetupOver } from '../setup/setup-over.tsx';
import { TokenGate } from '../setup/token-gate.tsx';

type ConnectGateProps = Pick<Access, 'lacks' | 'operator'> & { ref: Ref<HTMLDivElement> };

/** What keeps whoever is here from testing and saving, and the way on. */
export function ConnectGate({ lacks, operator, ref }: ConnectGateProps) {
  if (lacks === 'session') return <SignInGate purpose="test" ref={ref} />;
  return (
    <div ref={ref} tabIndex={-1}>
      {lacks === 'role' && operator !== null ? <RoleGate operator={operator} /> : <Over />}
    </div>
  );
}

/** In a portal’s frame it is the portal that leads on. */
function Over() {
  const { lack } = useHostVoice();
  const { embed } = usePageData();
  return embed ? <TokenGate lack={lack ?? { is: 'over' }} /> : <SetupOver />;
}
