import { useRef } from 'react';
import { CopyButton, type CopyWords } from './copy-button.tsx';
import { selectText } from './select-text.ts';

type CopyFieldProps = {
  /** What the value is; "Copy" and this make the button's name. */
  label: string;
  value: string;
  copyLabel: string;
  words: CopyWords & { copy: string };
};

/** A value to carry elsewhere: whole, in monospace, with one button. */
export function CopyField({ label, value, copyLabel, words }: CopyFieldProps) {
  const code = useRef<HTMLElement>(null);
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1.5 rounded-md border border-line bg-raised py-1.5 pr-1.5 pl-3">
      <span className="sr-only">{label}</span>
      <code
        ref={code}
        className="min-w-0 flex-1 basis-56 font-mono text-sm [overflow-wrap:anywhere] whitespace-pre-wrap"
      >
        {value}
      </code>
      <CopyButton
        label={copyLabel}
        short={words.copy}
        text={value}
        words={words}
        onRefused={() => selectText(code.current)}
      />
    </div>
  );
}
