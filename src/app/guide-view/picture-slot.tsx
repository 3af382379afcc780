import type { Wording } from '#domain/catalog/wording.ts';
import type { VisibleStep } from '#domain/guide/visible-guide.ts';
import type { Surroundings } from '../pictures/facts-of-step.ts';
import { useChunk } from '../ui/use-chunk.ts';
import { useNear } from '../ui/use-near.ts';

const loadPicture = async () => (await import('../pictures/step-picture.tsx')).StepPicture;

export type PictureSlotProps = {
  step: VisibleStep;
  surroundings: Surroundings;
  setWording: (wording: Wording) => void;
};

/** Holds the place of a step's drawing, which comes when the reader comes near. */
export function PictureSlot(props: PictureSlotProps) {
  const { place, near } = useNear();
  const { loaded: StepPicture } = useChunk(loadPicture, near);
  const { picture } = props.step.step;
  if (picture === undefined) return null;
  return (
    <div ref={place} data-picture={picture} className="needs-script no-print">
      {StepPicture && <StepPicture {...props} />}
    </div>
  );
}
