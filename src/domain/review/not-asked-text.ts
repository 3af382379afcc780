import { limitWords } from './limit-words.ts';
import type { SecurityReview } from './security-review.ts';
import type { TextSituation } from './text-situation.ts';

export type NotAskedText = {
  /** What cannot be done, and what is covered, left out or not there at all. */
  readonly sentences: readonly string[];
  /** Permissions that stay closed, each with what it would open. */
  readonly closed: readonly { readonly name: string; readonly description: string }[];
  /** The names of those that are not described. */
  readonly closedMore: string | undefined;
  /** Actions that were not chosen: what of them would be possible, and what not. */
  readonly actions: readonly string[];
};

/** So many closed permissions are described, the most powerful first. The page stays short. */
const describedAtMost = 6;

export function notAskedText(
  review: SecurityReview,
  { platform, shown }: TextSituation,
): NotAskedText {
  const { leftOut, covered, closed } = review.notAsked;
  // One more fits where a sentence about it would stand.
  const described = closed.length === describedAtMost + 1 ? closed.length : describedAtMost;
  const more = closed.slice(described).map(({ name }) => name);
  const { possible, closed: impossible } = review.otherActions;
  const labels = (actions: typeof possible) =>
    limitWords.some(actions.map(({ label }) => shown(label)));
  return {
    sentences: [
      ...review.limits.map((limit) => limitWords.limits[limit]),
      ...limitWords.leftOut(leftOut, platform),
      ...limitWords.covered(covered),
      ...review.ghosts.map(
        ({ name, description }) => `${limitWords.ghost(name, platform)} ${shown(description)}`,
      ),
    ],
    closed: closed
      .slice(0, described)
      .map(({ name, description }) => ({ name, description: shown(description) })),
    closedMore: more.length > 0 ? limitWords.closedMore(more) : undefined,
    actions: [
      ...(possible.length > 0
        ? [`${limitWords.otherPossible(possible.length)} ${labels(possible)}`]
        : []),
      ...(impossible.length > 0
        ? [`${limitWords.otherClosed(impossible.length)} ${labels(impossible)}`]
        : []),
    ],
  };
}
