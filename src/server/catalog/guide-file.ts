import { z } from 'zod';
import type { Connector, Platform } from '#domain/catalog/connector.ts';
import { placeholders } from '#domain/catalog/markdown.ts';
import { permissionTypes } from '#domain/catalog/permission-type.ts';
import { fillIn } from '#domain/guide/fill-values.ts';
import { parseMarkdown } from './parse-markdown.ts';

/** The word for a guide to every connector that is meant for any platform. */
const anyConnector = 'any';

/** What has to be known of a guide's file before the rest of it can be read. */
export const GuideHead = z.looseObject({
  platform: z.string(),
  connector: z.string(),
  asks: z.array(z.looseObject({ id: z.string() })).default([]),
});

export type GuideHead = z.infer<typeof GuideHead>;

/** The connectors that a guide's file is about: one, none when there is no such one, or any. */
export function connectorsOf(head: GuideHead, connectors: readonly Connector[]): Connector[] {
  return connectors.filter(({ id, general }) =>
    head.connector === anyConnector ? general : id === head.connector,
  );
}

/** What a step is shown for: `all` stands for every permission of the guide. */
const When = z.looseObject({ scopes: z.union([z.literal('all'), z.array(z.string())]).optional() });

/**
 * A guide as its file holds it, made whole: names instead of what they stand for become that, and
 * Markdown becomes blocks, in which the guide's own asked values are known besides the placeholders.
 * What comes out is still to be held against the schema of a guide.
 */
export function guideFile(head: GuideHead, platform: Platform, connector: Connector) {
  const asked = head.asks.map(({ id }) => id);
  const markdown = z.string().transform((text, context) => {
    try {
      return parseMarkdown(text, [...placeholders, ...asked]);
    } catch (error) {
      context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : '' });
      return z.NEVER;
    }
  });
  const names = { platformName: platform.name, connectorName: connector.name };
  const filled = z.string().transform((text) => fillIn(text, names));
  const id = z.enum(connector.actions.map((action) => action.id));
  const step = z.looseObject({ body: markdown, when: When.optional() });
  return z
    .looseObject({
      actions: z.array(id).min(1).optional(),
      summary: filled,
      values: z.record(z.string(), filled),
      roleNotice: markdown,
      sections: z.array(z.looseObject({ steps: z.array(step) })),
    })
    .transform(({ actions: chosen, ...file }) => {
      const actions = connector.actions.filter((action) => chosen?.includes(action.id) ?? true);
      const permissions =
        chosen === undefined ? connector.permissions : neededBy(actions, connector);
      const all = permissions.map(({ name }) => name);
      const sections = file.sections.map((section) => ({
        ...section,
        steps: section.steps.map(({ when, ...step }) => ({
          ...step,
          ...(when && { when: when.scopes === 'all' ? { ...when, scopes: all } : when }),
        })),
      }));
      return {
        ...file,
        sections,
        platform,
        connector: { id: connector.id, name: connector.name },
        actions,
        permissions,
      };
    });
}

/** The permissions that some of these actions can use, in the connector's order. */
function neededBy(actions: Connector['actions'], { permissions }: Connector) {
  const names = new Set(
    actions.flatMap((action) => [
      ...action.documentedScopes,
      ...permissionTypes.flatMap((type) => [
        ...(action[type]?.requires.flat() ?? []),
        ...(action[type]?.least ?? []),
      ]),
    ]),
  );
  return permissions.filter(({ name }) => names.has(name));
}
