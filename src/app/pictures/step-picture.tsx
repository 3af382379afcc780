import type { Wording } from '#domain/catalog/wording.ts';
import type { VisibleStep } from '#domain/guide/visible-guide.ts';
import { factsOfStep, type Surroundings } from './facts-of-step.ts';
import { Picture } from './picture.tsx';

type StepPictureProps = {
  step: VisibleStep;
  surroundings: Surroundings;
  setWording: (wording: Wording) => void;
};

/** The drawing of the screen where a step happens. */
export function StepPicture({ step, surroundings, setWording }: StepPictureProps) {
  const { picture } = step.step;
  if (picture === undefined) return null;
  return (
    <Picture picture={picture} facts={factsOfStep(step, surroundings)} setWording={setWording} />
  );
}
