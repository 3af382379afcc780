import { useChunk } from '../ui/use-chunk.ts';
import { useNear } from '../ui/use-near.ts';
import type { OtherFormsProps } from './other-forms.tsx';

const loadOtherForms = async () => (await import('./other-forms.tsx')).OtherForms;

/** Holds the place of the guide's other forms below its last step. */
export function FormsSlot(props: OtherFormsProps) {
  const { place, near } = useNear();
  const { loaded: OtherForms } = useChunk(loadOtherForms, near);
  return <div ref={place}>{OtherForms && <OtherForms {...props} />}</div>;
}
