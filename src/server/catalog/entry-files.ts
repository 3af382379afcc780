import { z } from 'zod';
import { Connector, PermissionList, Platform } from '#domain/catalog/connector.ts';
import { Guide, Step } from '#domain/catalog/guide.ts';
import { Block } from '#domain/catalog/markdown.ts';
import { parseMarkdown } from './parse-markdown.ts';

/** Text in a file, blocks for whoever reads it. */
const Markdown = z
  .string()
  .transform((text, context): unknown[] => {
    try {
      return parseMarkdown(text);
    } catch (error) {
      context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : '' });
      return z.NEVER;
    }
  })
  .pipe(z.array(Block));

/** Permissions as a file holds them. */
export const PermissionFile = PermissionList;
export type PermissionFile = z.infer<typeof PermissionFile>;

/** A connector as its file holds it: its permissions by name, in the order of every list of scopes. */
export const ConnectorFile = Connector.unwrap().extend({ permissions: z.array(z.string()).min(1) });
export type ConnectorFile = z.infer<typeof ConnectorFile>;

/** A platform as its file holds it. */
export const PlatformFile = Platform;
export type PlatformFile = z.infer<typeof PlatformFile>;

const whole = Guide.unwrap().omit({ actions: true, permissions: true });
const SectionFile = whole.shape.sections.element.unwrap().extend({
  steps: z.array(Step.unwrap().extend({ body: Markdown })).min(1),
});

/** A guide as its file holds it: ids instead of what they stand for, Markdown instead of blocks. */
export const GuideFile = whole.extend({
  platform: z.string(),
  connector: z.string(),
  roleNotice: Markdown.refine((blocks) => blocks.length > 0, 'is empty'),
  sections: z.array(SectionFile).min(1),
});
export type GuideFile = z.infer<typeof GuideFile>;
