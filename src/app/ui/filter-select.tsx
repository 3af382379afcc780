import { useId } from 'react';

type FilterSelectProps<Value extends string> = {
  label: string;
  /** What stands for no choice. */
  any: string;
  value: Value | undefined;
  options: readonly { value: Value; label: string }[];
  /** Undefined for any. */
  onChange: (value: Value | undefined) => void;
};

/** One of several, or any. A value of the address that has no name here is shown as it is. */
export function FilterSelect<Value extends string>(props: FilterSelectProps<Value>) {
  const { label, any, value, options, onChange } = props;
  const id = useId();
  const unknown = value !== undefined && options.every((option) => option.value !== value);
  return (
    <div className="min-w-0 space-y-1 max-sm:flex-1 max-sm:basis-32">
      <label htmlFor={id} className="block text-sm text-muted">
        {label}
      </label>
      <select
        id={id}
        value={value ?? ''}
        onChange={({ target }) =>
          onChange(options.find((option) => option.value === target.value)?.value)
        }
        className="min-h-8 w-full rounded-md border border-line-strong bg-surface px-2 text-sm sm:max-w-44 pointer-coarse:min-h-11"
      >
        <option value="">{any}</option>
        {unknown && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
