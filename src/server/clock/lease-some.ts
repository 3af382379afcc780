type Leasing<T, L> = {
  readonly wanted: number;
  /** At least 0 and below 1. */
  readonly random: () => number;
  /** Undefined when another was quicker. */
  readonly take: (candidate: T) => Promise<L | undefined>;
};

/**
 * Takes as many as are wanted, if there are. Several processes see the same candidates in the same order:
 * they are tried at random, so that not all reach for the first.
 */
export async function leaseSome<T, L>(
  candidates: readonly T[],
  { wanted, random, take }: Leasing<T, L>,
): Promise<readonly L[]> {
  const leased: L[] = [];
  const shuffled = candidates
    .map((candidate) => ({ candidate, place: random() }))
    .sort((one, other) => one.place - other.place);
  for (const { candidate } of shuffled) {
    if (leased.length === wanted) break;
    const won = await take(candidate);
    if (won !== undefined) leased.push(won);
  }
  return leased;
}
