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
  /** Selects the text where it stands, for when the clipboard is refused. */
  onRefused?: () => void;
  disabled?: boolean;
  className?: string;
};

export function CopyButton(props: CopyButtonProps) {
  const { label, text, words, short, onRefused, disabled = false, className = '' } = props;
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  const announce = useAnnounce();
  const fallback = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (state !== 'copied') return;
    const timer = setTimeout(() => setState('idle'), confirmation);
    return () => clearTimeout(timer);
  }, [state]);

  useEffect(() => {
    if (state !== 'refused') return;
    if (onRefused === undefined) fallback.current?.select();
    else onRefused();
  }, [state, onRefused]);

  const copy = async () => {
    const copied = await copyText(text);
    setState(copied ? 'copied' : 'refused');
    announce(copied ? words.announce(label) : words.pressKeys);
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
        <span className="flex flex-wrap items-center gap-2 text-sm text-warn">
          {onRefused === undefined && (
            <input
              ref={fallback}
              readOnly
              value={text}
              aria-label={label}
              className="min-w-0 rounded-md border border-line-strong bg-surface px-2 py-1 font-mono text-text"
            />
          )}
          {words.pressKeys}
        </span>
      )}
    </>
  );
}
