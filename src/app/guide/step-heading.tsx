import { Icon } from '../ui/icon.tsx';
import { stepAnchor, stepBody } from './step-anchor.ts';

type StepHeadingProps = {
  stepId: string;
  number: string;
  title: string;
  /** Done steps fold: their heading is the switch. */
  folding: boolean;
  open: boolean;
  onToggle: () => void;
};

export function StepHeading(props: StepHeadingProps) {
  const { stepId, number, title, folding, open, onToggle } = props;
  const words = (
    <>
      <span className="shrink-0 font-normal text-muted tabular-nums">{number}</span>
      <span className="flex-1">{title}</span>
    </>
  );
  return (
    <h3
      id={stepAnchor(stepId)}
      tabIndex={-1}
      className={`font-semibold ${open ? '' : 'text-muted'}`}
    >
      {folding ? (
        <button
          type="button"
          aria-expanded={open}
          aria-controls={stepBody(stepId)}
          onClick={onToggle}
          className="-mx-1.5 flex min-h-6 w-full items-center gap-2 rounded-md px-1.5 text-left hover:bg-raised pointer-coarse:min-h-11"
        >
          {words}
          <Icon name="chevron" className={`no-print ${open ? 'rotate-180' : ''}`} />
        </button>
      ) : (
        <span className="flex gap-2">{words}</span>
      )}
    </h3>
  );
}
