import { z } from 'zod';
import { EmbedTheme } from '#contract/embed-theme.ts';
import { Condition } from '#domain/catalog/condition.ts';
import { Connector, PermissionList, Platform } from '#domain/catalog/connector.ts';
import { Guide, Step } from '#domain/catalog/guide.ts';
import { Block, placeholders } from '#domain/catalog/markdown.ts';
import { parseMarkdown } from './parse-markdown.ts';

/** Permissions as a file holds them. */
export const PermissionFile = PermissionList;
export type PermissionFile = z.infer<typeof PermissionFile>;

/** A connector as its file holds it: its permissions by name, in the order of every list of scopes. */
export const ConnectorFile = Connector.unwrap().extend({ permissions: z.array(z.string()).min(1) });
export type ConnectorFile = z.infer<typeof ConnectorFile>;

/** A platform as its file holds it: with the look of the wizard in its portal, which is no part of a guide. */
export const PlatformFile = Platform.unwrap().extend({ theme: z.optional(EmbedTheme) });
export type PlatformFile = z.infer<typeof PlatformFile>;

/** Text in a file, blocks for whoever reads it; `asked` are placeholders besides those of every guide. */
function markdown(asked: readonly string[]) {
  return z
    .string()
    .transform((text, context): unknown[] => {
      try {
        return parseMarkdown(text, [...placeholders, ...asked]);
      } catch (error) {
        context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : '' });
        return z.NEVER;
      }
    })
    .pipe(z.array(Block));
}

/** What a step is shown for: `all` stands for every permission of the guide. */
const When = Condition.unwrap().extend({
  scopes: z.union([z.literal('all'), z.array(z.string()).min(1)]).optional(),
});

const whole = Guide.unwrap().omit({ actions: true, permissions: true, pinned: true });
const section = whole.shape.sections.element.unwrap();

/**
 * A guide as its file holds it: ids instead of what they stand for, Markdown instead of blocks, in
 * which the values that it asks for are known besides the placeholders.
 */
export function guideFile(asked: readonly string[]) {
  const step = Step.unwrap().extend({ body: markdown(asked), when: When.optional() });
  return whole.extend({
    platform: z.string(),
    /** An id, or `any`. */
    connector: z.string(),
    /** Those of the connector's actions that the guide is about; all, when it does not say. */
    actions: z.array(z.string()).min(1).optional(),
    roleNotice: markdown(asked).refine((blocks) => blocks.length > 0, 'is empty'),
    sections: z.array(section.extend({ steps: z.array(step).min(1) })).min(1),
  });
}

export type GuideFile = z.infer<ReturnType<typeof guideFile>>;

const Asks = z.looseObject({ asks: z.array(z.looseObject({ id: z.string() })) });

/** The names of the values that a guide's file asks for: to be known before the rest can be read. */
export function askedIn(file: unknown): string[] {
  return Asks.safeParse(file).data?.asks.map(({ id }) => id) ?? [];
}
