import { Icon } from '../ui/icon.tsx';

type TickProps = { label: string; done: boolean; onChange: (done: boolean) => void };

/** The node of the rail is the box to tick. */
export function Tick({ label, done, onChange }: TickProps) {
  return (
    <label className="needs-script no-print absolute top-0 left-0 flex size-6 cursor-pointer items-center justify-center before:pointer-coarse:absolute before:pointer-coarse:-inset-2.5">
      <input
        type="checkbox"
        checked={done}
        onChange={({ target }) => onChange(target.checked)}
        aria-label={label}
        className="peer relative size-5.5 cursor-pointer appearance-none rounded-full border-[1.5px] border-line-strong bg-surface checked:border-ok checked:bg-ok"
      />
      <Icon
        name="check"
        className="pointer-events-none absolute hidden size-3.5 stroke-2 text-surface peer-checked:block"
      />
    </label>
  );
}
