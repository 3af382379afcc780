import type { CheckResult } from './check-result.ts';

/**
 * Whether a test has proven that the secret is one of this app: Entra has taken it, and given a token of
 * nobody else. What the app is allowed to do is another question, which no other secret would answer
 * otherwise.
 */
export function provesSecret(results: readonly CheckResult[]): boolean {
  const verdictOf = (id: CheckResult['id']) => results.find((result) => result.id === id)?.verdict;
  return verdictOf('secret') === 'passed' && verdictOf('identity') !== 'failed';
}
