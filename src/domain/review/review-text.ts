import type { Guide } from '../catalog/guide.ts';
import type { PermissionType } from '../catalog/permission-type.ts';
import type { Values } from '../guide/fill-values.ts';
import { type Ending, keepingWords, secretEnding } from './keeping-words.ts';
import { limitWords } from './limit-words.ts';
import { type NotAskedText, notAskedText } from './not-asked-text.ts';
import { consentText, type PermissionText, permissionTexts } from './permission-text.ts';
import { permissionWords } from './permission-words.ts';
import { platformName, type ReviewValue, reviewValues } from './review-values.ts';
import { reviewWords } from './review-words.ts';
import type { SecurityReview } from './security-review.ts';
import type { TextSituation } from './text-situation.ts';

/** `verbatim` is to be compared letter by letter, and never escaped. */
export type Fact = { readonly term: string; readonly text: string; readonly verbatim?: true };

/** A security review in sentences, in the order of the page. Words of the portal are `**bold**`. */
export type ReviewText = {
  readonly facts: readonly Fact[];
  readonly meaning: readonly string[];
  readonly permissions: readonly PermissionText[];
  readonly permissionNotes: readonly string[];
  readonly notAsked: NotAskedText;
  readonly secret: readonly string[];
  readonly endings: readonly Ending[];
  readonly afterEnding: string;
  readonly logs: readonly string[];
};

/** The sentences of a review; `given` are the asked values that are known. */
export function reviewText(
  review: SecurityReview,
  choice: Omit<TextSituation, 'platform'>,
  given: Values,
): ReviewText {
  const { guide, selection, shown } = choice;
  const platform = shown(platformName(guide, given));
  const situation = { ...choice, platform };
  const type = selection.permissionType;
  const asked = review.permissions.length > 0;
  const expected = review.offlineAccess === 'expected';
  return {
    facts: facts(review, situation, given),
    meaning: asked ? meaning(review, situation) : [permissionWords.none],
    permissions: permissionTexts(review, situation),
    permissionNotes: [
      ...(expected ? [permissionWords.offlineExpected(platform)] : []),
      ...(review.unlisted > 0 ? [permissionWords.standIns(review.unlisted, platform)] : []),
      ...(review.permissions.length > 1 ? [permissionWords.needed] : []),
      ...(asked ? [permissionWords.levels] : []),
    ],
    notAsked: notAskedText(review, situation),
    ...keeping(guide, platform, type),
    afterEnding: keepingWords.afterEnding(platform),
  };
}

/** The secret and what goes with it: the app of a guide to settings may do without one. */
function keeping({ values, settings }: Guide, platform: string, type: PermissionType) {
  const { secret, noSecret, endings, logs } = keepingWords;
  return values.secretName === undefined
    ? {
        secret: noSecret,
        endings: endings.filter((one) => one !== secretEnding),
        logs: logs(type, false),
      }
    : { secret: secret(platform, type), endings, logs: logs(type, settings === undefined) };
}

function meaning(review: SecurityReview, { selection }: TextSituation): readonly string[] {
  return [
    permissionWords.summary(review.permissions),
    limitWords.data(review.data),
    ...(review.enough === undefined
      ? []
      : [permissionWords.enough(review.permissions.length, review.enough)]),
    ...(review.untouched.length > 0 ? [limitWords.untouched(review.untouched)] : []),
    consentText(review, selection.permissionType),
    ...review.remarks.map(({ code, names }) =>
      limitWords.remarks[code](names, selection.permissionType),
    ),
  ];
}

function facts(
  { actions }: SecurityReview,
  { guide, selection, platform, shown }: TextSituation,
  given: Values,
): readonly Fact[] {
  const labels = actions.map(({ label }) => shown(label)).join('; ');
  const count = reviewWords.chosenOf(actions.length, guide.actions.length);
  // All of many actions are named where each permission says what it serves.
  const named = actions.length < guide.actions.length || guide.choice === 'fixed';
  return [
    { term: reviewWords.platform, text: platform },
    { term: reviewWords.connector, text: shown(guide.connector.name) },
    ...reviewValues(guide, given).map((value) => valueFact(value, shown)),
    {
      term: reviewWords.permissionType,
      text: reviewWords.permissionTypes[selection.permissionType],
    },
    { term: reviewWords.accountType, text: reviewWords.accountTypes[selection.accountType] },
    { term: reviewWords.cloud, text: reviewWords.clouds[selection.cloud] },
    { term: reviewWords.strategy, text: reviewWords.strategies[selection.strategy](platform) },
    { term: reviewWords.chosen[guide.choice], text: named ? `${count}: ${labels}.` : `${count}.` },
  ];
}

function valueFact(value: ReviewValue, shown: TextSituation['shown']): Fact {
  const term = value.code === 'asked' ? shown(value.label) : reviewWords.values[value.code];
  return value.text === undefined
    ? { term, text: reviewWords.unknownValue }
    : { term, text: value.text, verbatim: true };
}
