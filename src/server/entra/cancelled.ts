/** Thrown out of a question to the provider when nobody waits for the answer any more. */
export function cancelled(): DOMException {
  return new DOMException('Nobody waits for the answer.', 'AbortError');
}

export function isCancelled(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
