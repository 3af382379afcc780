/**
 * What Entra makes since 2021, by the rules of two secret scanners. Before, secrets had 31 to 34
 * characters of many kinds, and programs may set others: a mismatch is never a fault.
 */
const today = /^[\w~.-]{3}\dQ~[\w~.-]{31,34}$/;
const todayWithin = /(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{31,34}(?![\w~.-])/g;

/** Whether a text has the form of the secrets that Entra makes today. */
export function isSecretOfToday(text: string): boolean {
  return today.test(text);
}

/** Every secret of today's form in a text, with where it begins. */
export function secretsOfTodayIn(text: string): { value: string; start: number }[] {
  return [...text.matchAll(todayWithin)].map((match) => ({ value: match[0], start: match.index }));
}
