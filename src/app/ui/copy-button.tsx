import { useEffect, useRef, useState } from 'react';
import { copyText } from '../browser/clipboard.ts';
import { useAnnounce } from './announcer.tsx';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

/** How long "Copied" stands, in milliseconds. */
const confirmation = 2000;

export type CopyWords = {
  copied: string;
  /** The clipboard is refused: the text is selected, and these words say which keys to press. */
  pressKeys: string;
  announce: (label: string) => string;
};

type CopyButtonProps = {
  /** Visible text and accessible name. */
  label: string;
  text: string;
  words: CopyWords;
  /** Shown instead of the label, which stays the accessible name. */
  short?: string;
  /** Selects the text where it stands, for when the clipboard is refused; else a box shows it. */
  onRefused?: () => void;
  disabled?: boolean;
  className?: string;
};

export function CopyButton(props: CopyButtonProps) {
  const { label, text, words, short, onRefused, disabled = false, className = '' } = props;
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  const announce = useAnnounce();

  useEffect(() => {
    if (state !== 'copied') return;
    const timer = setTimeout(() => setState('idle'), confirmation);
    return () => clearTimeout(timer);
  }, [state]);

  const copy = async () => {
    const copied = await copyText(text);
    setState(copied ? 'copied' : 'refused');
    announce(copied ? words.announce(label) : words.pressKeys);
    if (!copied) onRefused?.();
  };

  return (
    <>
      <Button
        small
        aria-label={state === 'copied' ? `${label}: ${words.copied}` : label}
        disabled={disabled}
        className={`needs-script no-print ${className}`}
        onClick={() => void copy()}
      >
        <Icon
          name={state === 'copied' ? 'check' : 'copy'}
          className={state === 'copied' ? 'text-ok' : ''}
        />
        {state === 'copied' ? words.copied : (short ?? label)}
      </Button>
      {state === 'refused' && (
        <RefusedCopy
          label={label}
          text={onRefused === undefined ? text : undefined}
          words={words.pressKeys}
          onLeave={() => setState('idle')}
        />
      )}
    </>
  );
}

type RefusedCopyProps = {
  label: string;
  /** Shown in a box and selected there; absent when it is selected where it stands. */
  text: string | undefined;
  words: string;
  onLeave: () => void;
};

/** Says which keys to press, for as long as the text stays selected. */
function RefusedCopy({ label, text, words, onLeave }: RefusedCopyProps) {
  const place = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const leave = useRef(onLeave);

  useEffect(() => {
    box.current?.focus();
    box.current?.select();
    const leaveElsewhere = ({ target }: Event) => {
      if (!(target instanceof Node && place.current?.contains(target))) leave.current();
    };
    document.addEventListener('pointerdown', leaveElsewhere);
    document.addEventListener('focusin', leaveElsewhere);
    return () => {
      document.removeEventListener('pointerdown', leaveElsewhere);
      document.removeEventListener('focusin', leaveElsewhere);
    };
  }, []);

  if (text === undefined) {
    return (
      <div ref={place} className="basis-full text-sm text-warn">
        {words}
      </div>
    );
  }
  return (
    <div
      ref={place}
      className="fixed inset-x-4 bottom-4 z-30 space-y-2 rounded-md border border-line-strong bg-surface p-3 text-sm shadow-xl sm:left-auto sm:w-96"
    >
      <input
        ref={box}
        readOnly
        value={text}
        aria-label={label}
        className="min-h-9 w-full rounded-md border border-line bg-raised px-2.5 font-mono text-xs"
      />
      <p className="text-warn">{words}</p>
    </div>
  );
}
