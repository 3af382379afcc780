/** The id of a step's heading in the page: what links and diagnoses jump to. */
export function stepAnchor(stepId: string): string {
  return `step-${stepId}`;
}

/** The id of what folds below the heading. */
export function stepBody(stepId: string): string {
  return `${stepAnchor(stepId)}-body`;
}

/** Brings a heading into view and puts the focus there, so that reading goes on from it. */
export function goToHeading(id: string): void {
  const heading = document.getElementById(id);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
