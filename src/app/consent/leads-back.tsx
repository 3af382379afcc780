import { useId } from 'react';
import { consentMessages as words } from '../messages/consent.ts';
import { copying } from '../messages/copying.ts';
import { CopyField } from '../ui/copy-field.tsx';
import { RichText } from '../ui/rich-text.tsx';

type LeadsBackProps = {
  callback: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
};

/** Whether the app knows our address, which only whoever registered it can say. */
export function LeadsBack({ callback, checked, onChange }: LeadsBackProps) {
  const id = useId();
  return (
    <div className="space-y-2">
      <div className="flex items-start gap-2.5">
        <input
          id={id}
          type="checkbox"
          checked={checked}
          onChange={({ target }) => onChange(target.checked)}
          aria-describedby={`${id}-hint`}
          className="mt-0.5 size-5 shrink-0 accent-accent pointer-coarse:size-6"
        />
        <div>
          <label htmlFor={id}>
            <RichText text={words.back} />
          </label>
          <p id={`${id}-hint`} className="text-sm text-muted">
            <RichText text={words.backHint} />
          </p>
        </div>
      </div>
      <CopyField
        label={words.callback}
        value={callback}
        copyLabel={words.copyCallback}
        words={copying}
      />
    </div>
  );
}
