/**
 * The AADSTS numbers in a pasted text, each once. A number that stands alone is one too: people copy
 * no more than that. Numbers inside of IDs and dates are none.
 */
export function numbersIn(text: string): readonly number[] {
  const named = [...text.matchAll(/AADSTS[\s:#-]{0,3}(\d{4,10})(?!\d)/gi)].map(
    ([, digits]) => digits,
  );
  const [alone] = /^\s*(\d{4,10})\s*$/.exec(text)?.slice(1) ?? [];
  const digits = named.length > 0 ? named : [alone];
  return [...new Set(digits.flatMap((one) => (one === undefined ? [] : [Number(one)])))];
}
