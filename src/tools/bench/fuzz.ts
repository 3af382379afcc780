import { cleanClientId } from '#domain/credentials/clean-client-id.ts';
import { cleanClientSecret } from '#domain/credentials/clean-client-secret.ts';
import { cleanTenant } from '#domain/credentials/clean-tenant.ts';
import { examineCredentials } from '#domain/credentials/examine-credentials.ts';
import { hintsFor } from '#domain/credentials/hints-for.ts';
import { sortPasted } from '#domain/credentials/pasted/sort-pasted.ts';
import { diagnose } from '#domain/diagnosis/diagnose.ts';
import type { Endpoint } from '#domain/diagnosis/failure.ts';
import { parseGraphError } from '#domain/diagnosis/parse-graph-error.ts';
import { parseProviderError } from '#domain/diagnosis/parse-provider-error.ts';
import { secretRemover } from '#domain/support/without-secret.ts';
import { readToken } from '#server/entra/read-token.ts';
import { fuzzJson, fuzzText } from './fuzz-text.ts';
import { seededRandom } from './seeded-random.ts';
import { printTable } from './table.ts';

type Random = () => number;

type Target = {
  readonly name: string;
  readonly inputs: number;
  /** Makes one input, and what is to be done with it: only the doing is timed. */
  readonly prepare: (random: Random) => () => unknown;
};

const head = { status: 400, correlationId: undefined, retryAfter: undefined };

const targets: readonly Target[] = [
  target('Paste anything', 200_000, (random) => {
    const text = fuzzText(random, 40);
    return () => sortPasted(text);
  }),
  target('cleaning, examining, hints', 300_000, (random) => {
    const [one, two, three] = [fuzzText(random, 6), fuzzText(random, 6), fuzzText(random, 6)];
    return () => doctor(one, two, three);
  }),
  target('errors of Entra', 250_000, (random) => {
    const body = fuzzJson(random);
    return () => explained('token', parseProviderError(body, head));
  }),
  target('errors of Microsoft Graph', 250_000, (random) => {
    const body = fuzzJson(random);
    return () => explained('graph', parseGraphError(body, head));
  }),
  target('access tokens', 100_000, (random) => {
    const claims = Buffer.from(JSON.stringify(fuzzJson(random)) ?? '').toString('base64url');
    const text = random() < 0.5 ? `e30.${claims}.x` : fuzzText(random, 10);
    return () => readToken(text);
  }),
  target('support bundles: removal of secrets', 10_000, (random) => {
    const [secret, text] = [fuzzText(random, 4), fuzzText(random, 40)];
    return () => secretRemover(secret)(text);
  }),
];

/** More than a million random inputs through all that reads what people paste and Microsoft answers. */
export function benchFuzzing(): void {
  const random = seededRandom(4);
  const rows = targets.map(({ name, inputs, prepare }) => {
    const { seconds, thrown } = measure(inputs, () => prepare(random));
    const rate = Math.round(inputs / seconds).toLocaleString('en');
    return [name, inputs.toLocaleString('en'), rate, thrown];
  });
  const all = targets.reduce((sum, { inputs }) => sum + inputs, 0).toLocaleString('en');
  printTable(`Fuzzing: ${all} inputs`, [['', 'inputs', 'inputs/s', 'thrown'], ...rows]);
}

function measure(inputs: number, next: () => () => unknown): { seconds: number; thrown: number } {
  let thrown = 0;
  let milliseconds = 0;
  for (let index = 0; index < inputs; index += 1) {
    const act = next();
    const begun = performance.now();
    try {
      act();
    } catch {
      thrown += 1;
    }
    milliseconds += performance.now() - begun;
  }
  return { seconds: milliseconds / 1_000, thrown };
}

/** Also throws when cleaning what is clean changes it. */
function doctor(one: string, two: string, three: string): unknown {
  const clientId = cleanedForGood(cleanClientId, one);
  const clientSecret = cleanedForGood(cleanClientSecret, two);
  const tenant = cleanedForGood(cleanTenant, three);
  const values = { clientId, clientSecret, tenant };
  const facts = { isKnownObjectId: () => false, clientIdOf: () => undefined };
  return [examineCredentials(values), hintsFor(values, facts)];
}

function cleanedForGood(cleaner: typeof cleanTenant, text: string): string {
  const { value } = cleaner(text);
  if (cleaner(value).value !== value) throw new Error('Cleaning twice is not cleaning once');
  return value;
}

function explained(endpoint: Endpoint, parsed: ReturnType<typeof parseProviderError>): unknown {
  return parsed && diagnose({ kind: 'provider-error', endpoint, ...parsed });
}

function target(name: string, inputs: number, prepare: Target['prepare']): Target {
  return { name, inputs, prepare };
}
