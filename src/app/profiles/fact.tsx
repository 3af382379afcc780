import type { ReactNode } from 'react';

/** Facts under each other, each beside its name where there is room. */
export function FactGrid({ children }: { children: ReactNode }) {
  return (
    <dl className="grid gap-x-6 gap-y-2.5 md:grid-cols-[9rem_minmax(0,1fr)] [&_dt]:text-sm [&_dt]:text-muted md:[&_dt]:pt-1.5">
      {children}
    </dl>
  );
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="min-w-0 max-md:-mt-2">{children}</dd>
    </>
  );
}
