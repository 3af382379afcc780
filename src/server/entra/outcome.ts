import type { Failure } from '#domain/diagnosis/failure.ts';

/** What became of a question to the provider: its answer in our words, or what went wrong. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };
