import type { Ref } from 'react';
import { RoleGate } from '../auth/role-gate.tsx';
import { SignInGate } from '../auth/sign-in-gate.tsx';
import type { Access } from '../auth/use-access.ts';
import { SetupOver } from '../setup/setup-over.tsx';

type ConnectGateProps = Pick<Access, 'lacks' | 'operator'> & { ref: Ref<HTMLDivElement> };

/** What keeps whoever is here from testing and saving, and the way on. */
export function ConnectGate({ lacks, operator, ref }: ConnectGateProps) {
  if (lacks === 'session') return <SignInGate purpose="test" ref={ref} />;
  return (
    <div ref={ref} tabIndex={-1}>
      {lacks === 'role' && operator !== null ? <RoleGate operator={operator} /> : <SetupOver />}
    </div>
  );
}
