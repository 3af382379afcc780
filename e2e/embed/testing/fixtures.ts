import { test as base } from '@playwright/test';
import type { Target } from './target.ts';
import { withTarget } from './with-target.ts';

type Shared = {
  /** The server as it is, for all attacks on it. */
  readonly target: Target;
};

export const test = base.extend<object, Shared>({
  target: [async ({}, use) => withTarget({}, use), { scope: 'worker' }],
});
