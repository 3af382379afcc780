import { useEffect, useState } from 'react';
import { copyText } from '../browser/clipboard.ts';
import { useAnnounce } from './announcer.tsx';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { useChunk } from './use-chunk.ts';

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

const loadRefusedCopy = async () => (await import('./refused-copy.tsx')).RefusedCopy;

export function CopyButton(props: CopyButtonProps) {
  const { label, text, words, short, onRefused, disabled = false, className = '' } = props;
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  const announce = useAnnounce();
  const { loaded: RefusedCopy } = useChunk(loadRefusedCopy, state === 'refused');

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
      {state === 'refused' && RefusedCopy !== undefined && (
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
