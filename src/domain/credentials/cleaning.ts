/** What cleaning a pasted value can do to it, so that the person is told. */
export type CleaningChange =
  | 'trimmed'
  | 'line-breaks-removed'
  | 'invisible-removed'
  | 'spaces-removed'
  | 'quotes-removed'
  | 'braces-removed'
  | 'url-to-tenant'
  | 'email-to-domain'
  | 'lower-cased';

export type Cleaned = {
  readonly value: string;
  /** Each change once, in the order in which it was first made; empty when nothing was. */
  readonly changes: readonly CleaningChange[];
};

export type CleaningStep = {
  readonly change: CleaningChange;
  readonly clean: (text: string) => string;
};

/**
 * Takes the steps in turn, again and again until none finds anything: what one step uncovers,
 * another may have to take away, and cleaning a clean value must do nothing.
 */
export function clean(raw: string, steps: readonly CleaningStep[]): Cleaned {
  const changes = new Set<CleaningChange>();
  let value = raw;
  let before: string;
  do {
    before = value;
    for (const step of steps) {
      const cleaned = step.clean(value);
      if (cleaned !== value) changes.add(step.change);
      value = cleaned;
    }
  } while (value !== before);
  return { value, changes: [...changes] };
}
