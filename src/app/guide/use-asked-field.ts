import { useState } from 'react';
import type { AskedValue } from '#domain/catalog/guide.ts';
import { type AskedFault, cleanAskedValue } from '#domain/guide/clean-asked-value.ts';

type AskedField = {
  /** What stands in the field. */
  readonly shown: string;
  /** What is wrong with it, once it was judged. */
  readonly fault: AskedFault | undefined;
  /** A pasted address was reduced to its host. */
  readonly reduced: boolean;
  /** `whole`: nothing more is coming, so it is judged and cleaned. */
  take(raw: string, whole: boolean): void;
};

/**
 * A field's text on its way to being filled in. What is pasted is judged at once, what is typed when
 * the field is left; what holds is filled in as it grows, and what does not takes the last value away.
 */
export function useAskedField(
  kind: AskedValue['kind'],
  given: string,
  onGive: (value: string) => void,
): AskedField {
  // Undefined while the field shows what is filled in.
  const [draft, setDraft] = useState<string>();
  const [judged, setJudged] = useState(false);
  const [reduced, setReduced] = useState(false);
  const shown = draft ?? given;
  const { fault } = cleanAskedValue(shown, kind);

  const take = (raw: string, whole: boolean) => {
    const cleaned = cleanAskedValue(raw, kind);
    const done = whole && cleaned.fault === undefined;
    onGive(cleaned.fault === undefined ? cleaned.value : '');
    setDraft(done ? undefined : raw);
    setJudged(whole);
    setReduced(done && (cleaned.reduced || (reduced && raw === given)));
  };
  return { shown, fault: judged ? fault : undefined, reduced, take };
}
