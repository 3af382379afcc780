import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

export type MarkLook = { readonly icon: IconName; readonly look: string };

/** How something is, in a picture and a word: colour alone carries no meaning. */
export function Mark({ icon, look, children }: MarkLook & { children: ReactNode }) {
  return (
    <span className={`inline-flex items-start gap-1.5 ${look}`}>
      <Icon name={icon} className="mt-0.5 stroke-2" />
      <span>{children}</span>
    </span>
  );
}
