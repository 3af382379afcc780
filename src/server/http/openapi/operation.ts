import type { $ZodType } from 'zod/v4/core';
import type { ProblemType } from '#contract/problem.ts';

/** What belongs together, in the order in which it is read. */
export const stations = {
  Catalog: 'Which guides there are, and what a selection in one of them needs.',
  Sessions: 'Who is here. Programs need none of this: they come with an API key.',
  Checks: 'Testing credentials with Microsoft before they are saved.',
  Consent: 'Links for somebody who may consent, and test sign-ins.',
  Profiles: 'What was saved: connection, scopes, status and the tests since.',
  Secrets: 'Reading credentials, and replacing a client secret before it ends.',
  'Check batches': 'Testing many profiles, one after the other, in the background.',
  'Setup links': 'Links by which a customer’s administrator sets one thing up, without an account.',
  Embedding: 'Showing the wizard in a portal’s own page.',
  'Audit log': 'What was done, by whom, and when.',
  Webhooks: 'Hearing of what happens as it happens.',
  'API keys': 'What programs come in with.',
  Description: 'This document.',
} as const;

export type Station = keyof typeof stations;

export type AnswerHeader = 'Location' | 'ETag' | 'Set-Cookie';

/** One good answer. Without `schema` and `media` it has no body. */
export type DescribedAnswer = {
  readonly description: string;
  readonly schema?: $ZodType;
  /** Media types besides JSON, or instead of it; text. */
  readonly media?: readonly string[];
  readonly headers?: readonly AnswerHeader[];
  readonly example?: unknown;
};

/**
 * One route, described. What follows from its door, its method and its path is not said again: who may use it,
 * and how everything of that kind is refused.
 */
export type Operation = {
  readonly station: Station;
  readonly summary: string;
  readonly description?: string;
  /** An object: each member is a parameter. */
  readonly query?: $ZodType;
  readonly body?: { readonly schema: $ZodType; readonly example: unknown };
  /** Wants `If-Match`. */
  readonly versioned?: true;
  /** By status. */
  readonly answers: Readonly<Record<number, DescribedAnswer>>;
  /** What only this one refuses with. */
  readonly problems?: readonly ProblemType[];
};

/** Described routes by the key that they have in `doors`. */
export type Operations = Readonly<Record<string, Operation>>;
