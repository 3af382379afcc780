import type { OpenApiAnswer } from '#contract/openapi.ts';
import { Problem, type ProblemType, problemTypes } from '#contract/problem.ts';
import type { Door } from '../doors.ts';
import { repeatableRoutes } from '../keep-answers.ts';
import { problem } from '../problems.ts';
import { componentRef } from './components.ts';
import { headerRefs } from './headers.ts';
import type { Operation } from './operation.ts';

export type Described = {
  readonly key: string;
  readonly method: string;
  readonly path: string;
  readonly door: Door;
  readonly operation: Operation;
};

/** How a route refuses, by status: what follows from its kind, and what only this one says. */
export function problemAnswers(described: Described): Readonly<Record<string, OpenApiAnswer>> {
  const types = problemsOf(described);
  const statuses = new Set(types.map((type) => problem(type).status));
  return Object.fromEntries(
    [...statuses].map((status) => [
      String(status),
      toAnswer(
        status,
        types.filter((type) => problem(type).status === status),
      ),
    ]),
  );
}

function toAnswer(status: number, types: readonly ProblemType[]): OpenApiAnswer {
  const own = headersByStatus.get(status) ?? [];
  return {
    description: types.map((type) => `${type}: ${problem(type).title}.`).join(' '),
    ...(own.length > 0 && { headers: headerRefs(own) }),
    content: {
      'application/problem+json': {
        schema: {
          allOf: [
            componentRef(Problem) ?? {},
            { properties: { code: { enum: types }, status: { const: status } } },
          ],
        },
        examples: Object.fromEntries(types.map((type) => [type, { value: problem(type) }])),
      },
    },
  };
}

const headersByStatus: ReadonlyMap<number, readonly string[]> = new Map([
  [401, ['WWW-Authenticate']],
  [429, ['Retry-After']],
]);

/** Whoever names a setup that is over is told so, wherever they knock. */
const ofDoors = [
  'not-signed-in',
  'key-unusable',
  'setup-over',
  'not-allowed',
  'rate-limited',
] as const;

/** In the order of the contract, each once. */
function problemsOf({ key, method, path, door, operation }: Described): readonly ProblemType[] {
  const kinds: readonly (readonly [boolean, readonly ProblemType[]])[] = [
    [true, ['unavailable', 'internal']],
    [door !== 'anybody', ofDoors],
    [method !== 'get', ['cross-site', 'payload-too-large']],
    [operation.query !== undefined, ['invalid-request']],
    [operation.body !== undefined, ['invalid-request']],
    [path.includes('{id}'), ['not-found']],
    [operation.versioned === true, ['precondition-required', 'changed-meanwhile']],
    [
      repeatableRoutes.includes(key),
      ['idempotency-key-reused', 'idempotent-request-running', 'secret-unreadable'],
    ],
    [true, operation.problems ?? []],
  ];
  const all = kinds.flatMap(([applies, types]) => (applies ? types : []));
  return problemTypes.filter((type) => all.includes(type));
}
