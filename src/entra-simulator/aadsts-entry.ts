/** One refusal: the OAuth `error` and the HTTP status that carry it, and its words. */
export type AadstsEntry = {
  readonly error: string;
  readonly status: number;
  /** A `{name}` in it is filled from the request. */
  readonly text: string;
  readonly suberror?: string;
  readonly claims?: string;
  readonly retryAfterSeconds?: number;
};
