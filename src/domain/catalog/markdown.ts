import { z } from 'zod';
import { Condition } from './condition.ts';

/**
 * Placeholders that every guide's text may use; what each stands for is known once the selection is.
 * A guide adds the ids of the values that it asks for.
 */
export const placeholders = [
  'redirectUri',
  'appName',
  'secretName',
  'platformName',
  'connectorName',
  'scopes',
  'scopeText',
  /** The address of this very server. */
  'serverUrl',
] as const;

export type Placeholder = (typeof placeholders)[number];

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong'; readonly children: readonly Inline[] }
  | { readonly kind: 'emphasis'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  /** A placeholder, or the id of an asked value. */
  | { readonly kind: 'value'; readonly name: string };

export const calloutTones = ['note', 'caution', 'danger'] as const;

export type CalloutTone = (typeof calloutTones)[number];

export type Block =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly ListItem[] }
  /** A placeholder that stands alone: shown with a button that copies it. */
  | { readonly kind: 'value'; readonly name: string }
  /** Text to copy as it is, but for the `{{name}}` in it. */
  | { readonly kind: 'snippet'; readonly label: string; readonly text: string }
  | { readonly kind: 'callout'; readonly tone: CalloutTone; readonly children: readonly Block[] };

export type ListItem = {
  readonly when?: Condition | undefined;
  readonly children: readonly Block[];
};

export const Inline: z.ZodType<Inline> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('text'), text: z.string() }),
    z.strictObject({ kind: z.literal('code'), text: z.string() }),
    z.strictObject({ kind: z.literal('strong'), children: z.array(Inline) }),
    z.strictObject({ kind: z.literal('emphasis'), children: z.array(Inline) }),
    z.strictObject({
      kind: z.literal('link'),
      href: z.url({ protocol: /^https$/ }),
      children: z.array(Inline),
    }),
    z.strictObject({ kind: z.literal('value'), name: z.string().min(1) }),
  ]),
);

const ListItem: z.ZodType<ListItem> = z.lazy(() =>
  z.strictObject({
    when: Condition.optional(),
    children: z.array(Block),
  }),
);

export const Block: z.ZodType<Block> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('paragraph'), children: z.array(Inline) }),
    z.strictObject({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(ListItem) }),
    z.strictObject({ kind: z.literal('value'), name: z.string().min(1) }),
    z.strictObject({
      kind: z.literal('snippet'),
      label: z.string().min(1),
      text: z.string().min(1),
    }),
    z.strictObject({
      kind: z.literal('callout'),
      tone: z.enum(calloutTones),
      children: z.array(Block),
    }),
  ]),
);
