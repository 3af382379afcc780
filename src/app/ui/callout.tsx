import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

const tones = {
  note: { icon: 'info', look: 'border-accent bg-accent-soft', mark: 'text-accent' },
  ok: { icon: 'check', look: 'border-ok bg-ok-soft', mark: 'text-ok' },
  caution: { icon: 'caution', look: 'border-warn bg-warn-soft', mark: 'text-warn' },
  danger: { icon: 'danger', look: 'border-bad bg-bad-soft', mark: 'text-bad' },
} as const satisfies Record<string, { icon: IconName; look: string; mark: string }>;

type CalloutProps = {
  tone: keyof typeof tones;
  /** The word beside the icon: colour alone carries no meaning. */
  word: string;
  children: ReactNode;
  role?: 'alert' | 'status' | undefined;
};

export function Callout({ tone, word, children, role }: CalloutProps) {
  const { icon, look, mark } = tones[tone];
  return (
    <div
      role={role}
      className={`flex gap-2.5 rounded-l-sm rounded-r-md border-l-3 px-3 py-2.5 ${look}`}
    >
      <Icon name={icon} className={`mt-1 ${mark}`} />
      <div className="min-w-0 flex-1 space-y-2">
        <strong className={`block text-sm font-semibold ${mark}`}>{word}</strong>
        {children}
      </div>
    </div>
  );
}
