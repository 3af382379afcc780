import type { Connector } from '#domain/catalog/connector.ts';
import type { Guide } from '#domain/catalog/guide.ts';
import type { Block } from '#domain/catalog/markdown.ts';
import { allActions } from '#domain/selection/query.ts';
import { actionProblems } from './action-problems.ts';
import { askProblems } from './ask-problems.ts';
import type { Finding } from './catalog-problem.ts';
import { endProblems } from './end-problems.ts';
import { reachProblems } from './reach-problems.ts';

/** A name, and where it stands. */
type Named = { readonly name: string; readonly path: readonly PropertyKey[] };

/** What a schema cannot see in a connector: that its parts fit each other. Empty when whole. */
export function connectorProblems(connector: Connector): Finding[] {
  const ids = connector.actions.flatMap(({ id, formerIds }, action): Named[] => [
    { name: id, path: ['actions', action, 'id'] },
    ...formerIds.map((name, index) => ({ name, path: ['actions', action, 'formerIds', index] })),
  ]);
  const permissions = connector.permissions.map(({ name }, index) => ({
    name,
    path: ['permissions', index],
  }));
  const prefix = `${connector.id}_`;
  return [
    ...repeated(ids, (id) => `action id ${id} stands twice`),
    ...repeated(permissions, (name) => `permission ${name} stands twice`),
    ...ids
      .filter(({ name }) => !name.startsWith(prefix))
      .map(({ name, path }) => ({
        cause: `action id ${name} does not begin with ${prefix}`,
        path,
      })),
    ...ids
      .filter(({ name }) => name === prefix + allActions)
      .map(({ name, path }) => ({ cause: `action id ${name} is the word for all actions`, path })),
    ...connector.actions.flatMap((_, index) => actionProblems(connector, index)),
  ];
}

/** What a schema cannot see in a guide: that it speaks of things that exist. Empty when whole. */
export function guideProblems(guide: Guide): Finding[] {
  const sections = guide.sections.map(({ id }, section) => ({
    name: id,
    path: ['sections', section, 'id'],
  }));
  const steps = guide.sections.flatMap((section, index) =>
    section.steps.map((step, at) => ({ step, path: ['sections', index, 'steps', at] })),
  );
  const ids = steps.map(({ step, path }) => ({ name: step.id, path: [...path, 'id'] }));
  const scopes = new Set(guide.permissions.map(({ name }) => name));
  return [
    ...repeated(sections, (id) => `section ${id} stands twice`),
    ...repeated(ids, (id) => `step ${id} stands twice`),
    ...askProblems(guide),
    ...steps
      .flatMap(({ step, path }) => [
        ...(step.when?.scopes ?? []).map((name, index): Named & { hint?: string } => ({
          name,
          path: [...path, 'when', 'scopes', index],
        })),
        ...scopesIn(step.body).map((name) => ({ name, path: [...path, 'body'], hint: name })),
      ])
      .filter(({ name }) => !scopes.has(name))
      .map(({ name, path, hint }) => ({ cause: `unknown scope ${name}`, path, hint })),
    ...endProblems(guide, steps),
    ...reachProblems(guide),
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

function repeated(all: readonly Named[], cause: (name: string) => string): Finding[] {
  const seen = new Set<string>();
  return all.flatMap(({ name, path }) => {
    if (seen.has(name)) return [{ cause: cause(name), path }];
    seen.add(name);
    return [];
  });
}
