import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { equalTo, greaterEq, type Model, solve } from 'yalps';
import type { Guide } from '#domain/catalog/guide.ts';
import { type PermissionType, permissionTypes } from '#domain/catalog/permission-type.ts';
import { requiredPermissions } from '#domain/permissions/required-permissions.ts';
import { defaultSelection, withActions } from '#domain/selection/selection.ts';
import { realCatalog } from './testing/real-catalog.ts';

const connectors = ['microsoftoutlook', 'microsoftentraid'] as const;
type Connector = (typeof connectors)[number];
const cases = connectors.flatMap((connector) =>
  permissionTypes.map((type) => [connector, type] as const),
);

const guides = new Map<Connector, Guide>();

beforeAll(async () => {
  const catalog = await realCatalog();
  for (const connector of connectors) {
    const guide = catalog.findGuide('custom', connector);
    if (guide === undefined) throw new Error(`no guide to ${connector} for any platform`);
    guides.set(connector, guide);
  }
});

function guideTo(connector: Connector): Guide {
  const guide = guides.get(connector);
  if (guide === undefined) throw new Error('not loaded');
  return guide;
}

type Question = { guide: Guide; type: PermissionType; actions: readonly string[] };

function fewest({ guide, type, actions }: Question): readonly string[] {
  const selection = withActions(defaultSelection(guide), guide, new Set(actions));
  return requiredPermissions(guide, {
    ...selection,
    permissionType: type,
    strategy: 'fewest',
  }).map(({ name }) => name);
}

function groupsOf({ guide, type, actions }: Question): (readonly string[])[] {
  return guide.actions
    .filter(({ id }) => actions.includes(id))
    .flatMap((action) => action[type]?.requires ?? []);
}

/** What is compared, one after the other. */
function sumsOf(names: readonly string[], { guide, type }: Question) {
  const levels = guide.permissions
    .filter(({ name }) => names.includes(name))
    .map((permission) => ({ ...permission, level: permission[type]?.level ?? 0 }));
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return {
    write: sum(levels.map(({ access, level }) => (access === 'write' ? level : 0))),
    level: sum(levels.map(({ level }) => level)),
    count: levels.length,
  };
}

/** The same question for a solver of integer programs, asked once for each part of the objective. */
function solvedAsProgram(question: Question) {
  const { guide, type } = question;
  const groups = groupsOf(question);
  const usable = guide.permissions.filter((permission) => permission[type] !== undefined);
  const constraints = new Map(groups.map((_, index) => [`group${index}`, greaterEq(1)]));
  const variables = new Map(
    usable.map(({ name }) => [
      name,
      new Map<string, number>([
        ...Object.entries(sumsOf([name], question)),
        ...groups.flatMap((group, index): [string, number][] =>
          group.includes(name) ? [[`group${index}`, 1]] : [],
        ),
      ]),
    ]),
  );
  const found: Record<string, number> = {};
  for (const objective of ['write', 'level', 'count']) {
    const model: Model = {
      direction: 'minimize',
      objective,
      constraints,
      variables,
      binaries: true,
    };
    const { status, result } = solve(model);
    if (status !== 'optimal') throw new Error(`the program is ${status}`);
    found[objective] = Math.round(result);
    constraints.set(objective, equalTo(found[objective]));
  }
  return found;
}

/** Every set of the permissions that could matter to these actions, the better one first. */
function allSets(question: Question) {
  const groups = groupsOf(question);
  const candidates = question.guide.permissions
    .map(({ name }) => name)
    .filter((name) => groups.some((group) => group.includes(name)));
  const maskOf = (names: readonly string[]) =>
    candidates.reduce((mask, name, place) => mask | (names.includes(name) ? 1 << place : 0), 0);
  // Sums add up, so each set is the one without its last member, and that one.
  const single = candidates.map((name, place) => {
    const { write, level, count } = sumsOf([name], question);
    // Earlier in the catalog is better: its place takes more off.
    const sums = (write * 1_000 + level) * 1_000 + count;
    return sums * 2 ** candidates.length - 2 ** (candidates.length - 1 - place);
  });
  const orders = new Float64Array(1 << candidates.length);
  for (let mask = 1; mask < orders.length; mask += 1) {
    const place = 31 - Math.clz32(mask);
    orders[mask] = (orders[mask & ~(1 << place)] ?? 0) + (single[place] ?? 0);
  }
  const sets = [...orders.keys()].sort((one, other) => (orders[one] ?? 0) - (orders[other] ?? 0));
  const namesOf = (mask: number) => candidates.filter((_, place) => (mask >> place) & 1);
  return { maskOf, sets, namesOf };
}

describe.each(cases)('the fewest permissions for %s, %s', (connector, type) => {
  it('are the best of all sets, for every choice out of twelve actions', () => {
    const guide = guideTo(connector);
    const ids = guide.actions.map(({ id }) => id);
    // Spread over the connector, so that reading and writing of many kinds is among them.
    const twelve = ids.filter((_, index) => index % Math.floor(ids.length / 12) === 0).slice(0, 12);
    const { maskOf, sets, namesOf } = allSets({ guide, type, actions: twelve });
    for (let choice = 0; choice < 1 << twelve.length; choice += 1) {
      const actions = twelve.filter((_, place) => (choice >> place) & 1);
      const question = { guide, type, actions };
      const needs = groupsOf(question).map(maskOf);
      const best = sets.find((mask) => needs.every((need) => (need & mask) !== 0));
      expect(fewest(question), actions.join()).toEqual(namesOf(best ?? 0));
    }
  });

  it('cost what a solver of integer programs finds, for random choices of any size', () => {
    const guide = guideTo(connector);
    fc.assert(
      fc.property(
        fc.subarray(
          guide.actions.map(({ id }) => id),
          { minLength: 1 },
        ),
        (actions) => {
          const question = { guide, type, actions };
          expect(sumsOf(fewest(question), question)).toEqual(solvedAsProgram(question));
        },
      ),
      { numRuns: 60 },
    );
  });
});
