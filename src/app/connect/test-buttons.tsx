import type { RefObject } from 'react';
import { credentialMessages } from '../messages/credentials.ts';
import { Button } from '../ui/button.tsx';
import { HandOnFocus } from '../ui/hand-on-focus.tsx';

type TestButtonsProps = {
  /** The form that is submitted. */
  formId: string;
  running: boolean;
  ref: RefObject<HTMLButtonElement | null>;
  onCancel: () => void;
};

/** Begins a test, and ends one that runs. */
export function TestButtons({ formId, running, ref, onCancel }: TestButtonsProps) {
  return (
    <div className="flex flex-wrap gap-2">
      <Button ref={ref} look="primary" type="submit" form={formId} aria-disabled={running}>
        {running ? credentialMessages.testing : credentialMessages.test}
      </Button>
      {running && (
        <HandOnFocus to={ref}>
          <Button onClick={onCancel}>{credentialMessages.cancel}</Button>
        </HandOnFocus>
      )}
    </div>
  );
}
