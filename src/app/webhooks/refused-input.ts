import { destinationFaults } from '#contract/webhooks.ts';
import { ApiProblem } from '../api/http.ts';
import { webhookMessages as messages } from '../messages/webhooks.ts';

/** What the server has against the address, or against one more webhook; undefined for anything else. */
export function refusedInput(error: Error | null): string | undefined {
  if (!(error instanceof ApiProblem)) return undefined;
  const codes = (error.problem.errors ?? []).map(({ code }) => code);
  if (codes.includes('too_many')) return messages.tooMany;
  const fault = destinationFaults.find((one) => codes.includes(one));
  return fault && messages.errors[fault];
}
