import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyScopes } from '#contract/access.ts';
import type { OpenApiDocument } from '#contract/openapi.ts';
import { type Answer, type Caller, jsonOf } from '../testing/caller.ts';
import { type OpenApp, openApp } from '../testing/open-app.ts';
import { practice } from '../testing/requests.ts';
import { openApiDocument } from './document.ts';
import { createSchemaChecker } from './testing/answer-checker.ts';
import {
  type Found,
  operationsOf,
  sendAsDescribed,
  type Values,
} from './testing/document-client.ts';
import { schemaArbitrary } from './testing/schema-arbitrary.ts';

/** What has to be done to a thing before, so that there is something to answer with. */
const before: Readonly<Record<string, readonly string[]>> = {
  'GET /profiles/{id}/expiry.ics': ['POST /profiles/{id}/secret'],
  'POST /profiles/{id}/secret/rollback': ['POST /profiles/{id}/secret'],
  'DELETE /profiles/{id}/secret/previous': ['POST /profiles/{id}/secret'],
  'POST /profiles/{id}/enable': ['POST /profiles/{id}/disable'],
};

/** What only a person in a browser can bring about: how these are refused is described, too. */
const refused: Readonly<Record<string, number>> = {
  'POST /session': 401,
  'POST /sign-in-tests/{id}/redeem': 409,
};

const another = 'Nxt8Q~another.secret-of.the_same.app~01a';

/** Programs and people who know nothing of the API but its description. */
async function openDescribed() {
  const app = await openApp();
  plant(app);
  const answer = await app.stranger().send('GET', '/api/v1/openapi.json');
  const document = jsonOf(answer) as OpenApiDocument;
  const all = operationsOf(document);
  const { faultOfAnswer } = createSchemaChecker(document);
  const admin = await app.signIn('admin');
  const { key } = await app.services.apiKeys.create(
    { name: 'All', scopes: [...keyScopes] },
    { id: 'x', name: 'X' },
  );
  const findOne = (name: string) => {
    const found = all.find((one) => one.key === name);
    if (found === undefined) throw new Error(`${name} is not described`);
    return found;
  };

  /** As whoever may: an operator where they may, else a program. */
  async function send(found: Found, values: Values): Promise<Answer> {
    // Nobody hammers here.
    app.clock.now += 180_000;
    const { security } = found.operation;
    const may = (scheme: string) => security.some((one) => scheme in one);
    const isProgram = may('apiKey') && !may('operator');
    const caller: Caller = may('operator') ? admin : app.stranger();
    const authorization = isProgram ? { authorization: `Bearer ${key}` } : {};
    const answered = await sendAsDescribed(
      caller,
      { found, document },
      { ...values, headers: { ...authorization, ...values.headers } },
    );
    expect(faultOfAnswer(found.operation, answered), found.key).toBeUndefined();
    return answered;
  }

  return { ...app, document, all, findOne, send };
}

type Described = Awaited<ReturnType<typeof openDescribed>>;

function plant({ simulator }: Pick<OpenApp, 'simulator'>): void {
  const { clientId } = practice('granted');
  const apps = simulator.directory.appRegistrations;
  apps
    .find((app) => app.clientId === clientId)
    ?.clientSecrets.push({
      secretId: randomUUID(),
      displayName: 'Next',
      value: another,
      hint: another.slice(0, 3),
      endsAt: new Date('2030-12-31'),
    });
}

let names = 0;

/** An example, with what only this world knows in the places of what stands for it. */
function fill(example: unknown, isRotation: boolean): unknown {
  const { clientId, clientSecret, tenant } = practice('granted');
  names += 1;
  const known: Readonly<Record<string, string>> = {
    clientId,
    clientSecret: isRotation ? another : clientSecret,
    tenant,
    name: `No. ${names}`,
  };
  return JSON.parse(JSON.stringify(example ?? null), (name, value) =>
    typeof value === 'string' ? (known[name] ?? value) : value,
  );
}

function exampleOf({ operation, path }: Found): unknown {
  const example = operation.requestBody?.content['application/json']?.example;
  return example === undefined ? undefined : fill(example, path.endsWith('/secret'));
}

/** The id of what was made, or of the first in a list. */
function idIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('id' in value && typeof value.id === 'string') return value.id;
  for (const inner of Object.values(value)) {
    const id = idIn(inner);
    if (id !== undefined) return id;
  }
  return undefined;
}

/** Makes one of those that a path with an id is about, or takes one that is there. */
async function makeOne({ path }: Found, described: Described): Promise<string> {
  const collection = path.slice(0, path.indexOf('/{id}'));
  const { all, send } = described;
  const make = all.find(({ key }) => key === `POST ${collection}`);
  const made = make && (await send(make, { body: exampleOf(make) }));
  if (made?.status === 201) return idIn(jsonOf(made)) ?? '';
  const list = all.find(({ key }) => key === `GET ${collection}`);
  const listed = list && (await send(list, {}));
  return (listed && idIn(jsonOf(listed))) ?? randomUUID();
}

async function valuesFor(found: Found, id: string, described: Described): Promise<Values> {
  const item = described.all.find(({ key }) => key === `GET ${upTo(found.path)}`);
  const wanted = found.operation.parameters.filter(({ required }) => required);
  const isVersioned = wanted.some(({ name }) => name === 'If-Match');
  const read = isVersioned && item ? await described.send(item, { path: { id } }) : undefined;
  return {
    path: { id, platform: 'stackone', connector: 'microsoftoutlook' },
    headers: read ? { 'if-match': read.headers.get('etag') ?? '' } : {},
    body: exampleOf(found),
  };
}

const upTo = (path: string) => path.replace(/\{id\}.*/, '{id}');

async function drive(found: Found, described: Described): Promise<Answer> {
  const id = found.path.includes('{id}') ? await makeOne(found, described) : '';
  for (const name of before[found.key] ?? []) {
    const first = described.findOne(name);
    await described.send(first, await valuesFor(first, id, described));
  }
  return described.send(found, await valuesFor(found, id, described));
}

const stations = openApiDocument().tags.map(({ name }) => name);

describe.each(stations)('whoever knows the description alone: %s', (station) => {
  const ofStation = ({ operation }: Found) => operation.tags.includes(station);

  it('can use every operation, and gets what is described', async () => {
    const described = await openDescribed();
    for (const found of described.all.filter(ofStation)) {
      const isDeleted = found.path.startsWith('/deleted-profiles');
      if (isDeleted) await drive(described.findOne('DELETE /profiles/{id}'), described);
      const { status } = await drive(found, described);
      const wanted = refused[found.key];
      if (wanted === undefined) expect(status, found.key).toBeLessThan(300);
      else expect(status, found.key).toBe(wanted);
    }
  });

  it('breaks nothing with anything, and is answered as described', async () => {
    const described = await openDescribed();
    const profile = await makeOne(described.findOne('GET /profiles/{id}'), described);
    const ids = fc.constantFrom(profile, randomUUID(), 'nothing', '%', '../..', '\0');
    for (const found of described.all.filter(ofStation)) {
      const requests = fc.sample(requestsFor(found, { ids, described }), { numRuns: 8, seed: 7 });
      for (const values of requests) await described.send(found, values);
    }
    expect(described.log.filter((line) => line.includes('"level":50'))).toEqual([]);
  });
});

type Chances = { readonly ids: fc.Arbitrary<string>; readonly described: Described };

function requestsFor({ operation }: Found, { ids, described }: Chances): fc.Arbitrary<Values> {
  const { document } = described;
  const given = (place: string) =>
    Object.fromEntries(
      operation.parameters
        .filter((parameter) => parameter.in === place)
        .map(({ name, schema }) => [name, schemaArbitrary(schema, document).map(String)]),
    );
  const anyText = fc.string({ unit: 'binary', maxLength: 20 });
  const query = given('query');
  const unlikely = Object.fromEntries(Object.keys(query).map((name) => [name, anyText]));
  const schema = operation.requestBody?.content['application/json']?.schema;
  const body =
    schema === undefined
      ? fc.constant(undefined)
      : fc.oneof(schemaArbitrary(schema, document), fc.jsonValue({ maxDepth: 2 }), anyText);
  return fc.record({
    path: fc.record({ id: ids, platform: fc.oneof(ids, anyText), connector: ids }),
    query: fc.oneof(
      fc.record(query, { requiredKeys: [] }),
      fc.record(unlikely, { requiredKeys: [] }),
    ),
    headers: fc.record(given('header'), { requiredKeys: [] }),
    body,
  });
}
