import type { ComponentProps } from 'react';

const looks = {
  primary: 'bg-accent text-accent-text hover:bg-accent-hover border-accent-edge font-medium',
  secondary: 'bg-surface text-text border-line-strong hover:bg-raised',
  quiet: 'bg-transparent text-accent border-transparent hover:bg-accent-soft',
  danger: 'bg-surface text-bad border-bad hover:bg-bad-soft',
} as const;

type ButtonProps = ComponentProps<'button'> & {
  look?: keyof typeof looks;
  small?: boolean;
};

/** A button that never submits by accident; ask for `type="submit"` where it should. */
export function Button({
  look = 'secondary',
  small = false,
  className = '',
  ...rest
}: ButtonProps) {
  const size = small ? 'min-h-8 px-2.5 text-sm' : 'min-h-9 px-3.5 text-base';
  return (
    <button
      type="button"
      {...rest}
      className={`inline-flex items-center justify-center gap-1.5 rounded-md border pointer-coarse:min-h-11 ${size} ${looks[look]} aria-disabled:cursor-default aria-disabled:opacity-60 disabled:opacity-60 ${className}`}
    />
  );
}
