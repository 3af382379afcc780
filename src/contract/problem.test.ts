import { describe, expect, it } from 'vitest';
import { Problem, problemTypes } from './problem.ts';

const problem = { type: '/problems/x', code: 'not-found', title: 'Nothing here', status: 404 };

describe('a problem', () => {
  it.each(problemTypes)('may be %s', (code) => {
    expect(Problem.parse({ ...problem, code })).toEqual({ ...problem, code });
  });

  it('may say more', () => {
    const more = {
      ...problem,
      detail: 'More',
      errors: [{ pointer: '/name', code: 'too_small' }],
      current: { id: 'x', name: 'Contoso', etag: '"v1"', updatedAt: 1 },
      retryAfter: 5,
    };
    expect(Problem.parse(more)).toEqual(more);
  });

  it('is understood by a client that is older than its server', () => {
    expect(Problem.parse({ ...problem, instance: '/x' })).toEqual(problem);
  });

  it.each([{ code: 'weather' }, { status: '404' }, { title: undefined }, { errors: [{}] }])(
    'is not one with %j',
    (change) => {
      expect(Problem.safeParse({ ...problem, ...change }).success).toBe(false);
    },
  );
});
