import type { Connector } from '#domain/catalog/connector.ts';
import type { Guide } from '#domain/catalog/guide.ts';
import { type Block, placeholders } from '#domain/catalog/markdown.ts';
import { permissionTypes } from '#domain/catalog/permission-type.ts';
import { cleanAskedValue } from '#domain/guide/clean-asked-value.ts';
import { allActions } from '#domain/selection/query.ts';

/** What a schema cannot see in a connector: that its parts fit each other. Empty when whole. */
export function connectorProblems(connector: Connector): string[] {
  const ids = connector.actions.flatMap(({ id, formerIds }) => [id, ...formerIds]);
  const names = connector.permissions.map(({ name }) => name);
  const prefix = `${connector.id}_`;
  return [
    ...repeated(ids).map((id) => `action id ${id} stands twice`),
    ...repeated(names).map((name) => `permission ${name} stands twice`),
    ...ids
      .filter((id) => !id.startsWith(prefix))
      .map((id) => `action id ${id} does not begin with ${prefix}`),
    ...ids
      .filter((id) => id === prefix + allActions)
      .map((id) => `action id ${id} is the word for all actions`),
    ...connector.actions.flatMap((action) => actionProblems(action, connector)),
  ];
}

function actionProblems(action: Connector['actions'][number], connector: Connector): string[] {
  const known = (name: string) => connector.permissions.find((p) => p.name === name);
  const documented = action.documentedScopes
    .filter((name) => known(name) === undefined)
    .map((name) => `action ${action.id}: unknown scope ${name}`);
  const required = permissionTypes.flatMap((type) =>
    [...(action[type]?.requires.flat() ?? []), ...(action[type]?.least ?? [])]
      .filter((name) => known(name)?.[type] === undefined)
      .map((name) => `action ${action.id}: ${name} is not a permission of type ${type}`),
  );
  return [...documented, ...required];
}

/** What a schema cannot see in a guide: that it speaks of things that exist. Empty when whole. */
export function guideProblems(guide: Guide): string[] {
  const steps = guide.sections.flatMap((section) => section.steps);
  const scopes = new Set(guide.permissions.map(({ name }) => name));
  const named = steps.flatMap(({ when, body }) => [...(when?.scopes ?? []), ...scopesIn(body)]);
  const topics = new Set(steps.map(({ topic }) => topic));
  const forms = steps.filter(({ form }) => form === 'credentials');
  return [
    ...repeated(guide.sections.map(({ id }) => id)).map((id) => `section ${id} stands twice`),
    ...repeated(steps.map(({ id }) => id)).map((id) => `step ${id} stands twice`),
    ...askProblems(guide),
    ...named.filter((name) => !scopes.has(name)).map((name) => `unknown scope ${name}`),
    ...(['client-id', 'client-secret', 'credentials'] as const)
      .filter((topic) => !topics.has(topic))
      .map((topic) => `no step has the topic ${topic}`),
    ...(forms.length === 1 ? [] : ['exactly one step must hold the credentials form']),
  ];
}

/** Names that collide, and values that name what nobody is asked for. */
function askProblems({ asks, values }: Guide): string[] {
  const ids = asks.map(({ id }) => id);
  const named = Object.values(values).flatMap((text) =>
    [...text.matchAll(/\{\{\s*([^}]*?)\s*\}\}/g)].map(([, name = '']) => name),
  );
  return [
    ...repeated(ids).map((id) => `the value ${id} is asked for twice`),
    ...ids
      .filter((id) => placeholders.some((name) => name === id))
      .map((id) => `asks for ${id}, which every guide knows by itself`),
    ...named
      .filter((name) => !ids.includes(name))
      .map((name) => `values: unknown placeholder {{${name}}}`),
    ...asks
      .filter(({ example, kind }) => cleanAskedValue(example, kind).value !== example)
      .map(({ id }) => `the example of ${id} is not what would be filled in`),
    ...asks
      .filter(({ example, kind }) => cleanAskedValue(example, kind).fault !== undefined)
      .map(({ id }) => `the example of ${id} would be refused`),
  ];
}

function scopesIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'callout') return scopesIn(block.children);
    if (block.kind !== 'list') return [];
    return block.items.flatMap(({ when, children }) => [
      ...(when?.scopes ?? []),
      ...scopesIn(children),
    ]);
  });
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
