/**
 * What a portal’s page and the frame in it say to each other. No package has a part in this file: it is in
 * the script that portals load.
 */
const embedVersion = 1;

export type Scheme = 'light' | 'dark';

type Hello = {
  readonly type: 'hello';
  /** Empty where the portal shows a guide, and has no token for it. */
  readonly token: string;
  readonly scheme: Scheme;
  /** BCP 47, of dates; empty for that of the token. */
  readonly locale: string;
};

/** From the portal’s page to the frame. */
export type PortalMessage =
  /** The first one: it names the channel, and the frame answers with `ready`. */
  | Hello
  /** Another token instead of one that ends. */
  | { readonly type: 'token'; readonly token: string }
  | { readonly type: 'scheme'; readonly scheme: Scheme }
  | { readonly type: 'focus' }
  /** The portal wants to close: the frame asks first where something would be lost. */
  | { readonly type: 'close' };

/** From the frame to the portal’s page; none of it holds anything that was typed. */
export type FrameMessage =
  | { readonly type: 'ready' }
  /** The height that its content needs, in CSS pixels. */
  | { readonly type: 'resize'; readonly height: number }
  /** A step of the guide, by its ID, its place from 1 and how many there are. */
  | { readonly type: 'step'; readonly id: string; readonly place: number; readonly of: number }
  /** IDs of actions, joined by commas, and scopes, by spaces. */
  | { readonly type: 'selection-changed'; readonly actions: string; readonly scopes: string }
  | { readonly type: 'checked'; readonly verdict: string }
  | { readonly type: 'saved'; readonly profileId: string; readonly status: string }
  | { readonly type: 'close-requested' }
  /** In milliseconds since the epoch. */
  | { readonly type: 'token-expiring'; readonly expiresAt: number }
  | { readonly type: 'error'; readonly code: string; readonly message: string };

type Kind = 'string' | 'number';

type Shapes<Message extends { readonly type: string }> = {
  readonly [Type in Message['type']]: Readonly<
    Record<Exclude<keyof Extract<Message, { type: Type }>, 'type'>, Kind>
  >;
};

export const portalMessages: Shapes<PortalMessage> = {
  hello: { token: 'string', scheme: 'string', locale: 'string' },
  token: { token: 'string' },
  scheme: { scheme: 'string' },
  focus: {},
  close: {},
};

export const frameMessages: Shapes<FrameMessage> = {
  ready: {},
  resize: { height: 'number' },
  step: { id: 'string', place: 'number', of: 'number' },
  'selection-changed': { actions: 'string', scopes: 'string' },
  checked: { verdict: 'string' },
  saved: { profileId: 'string', status: 'string' },
  'close-requested': {},
  'token-expiring': { expiresAt: 'number' },
  error: { code: 'string', message: 'string' },
};

/** As a message travels: with the version of these words, and the channel of this one frame. */
export function envelope<Message extends object>(
  channel: string,
  message: Message,
): Message & { readonly scopewright: number; readonly channel: string } {
  return { ...message, scopewright: embedVersion, channel };
}

export type Received<Message> = { readonly channel: string; readonly message: Message };

/**
 * The message in the data of an event, with nothing beside what it is to hold: undefined when it is none of
 * these, or of another version. Whose event it is, by window, origin and channel, is for the caller to see to.
 */
export function messageIn<Message extends { readonly type: string }>(
  data: unknown,
  shapes: Shapes<Message>,
): Received<Message> | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { scopewright, channel, type, ...given } = data as Readonly<Record<string, unknown>>;
  if (scopewright !== embedVersion || typeof channel !== 'string') return undefined;
  const table: Readonly<Record<string, Readonly<Record<string, Kind>>>> = shapes;
  if (typeof type !== 'string' || !Object.hasOwn(table, type)) return undefined;
  const shape = Object.entries(table[type] ?? {});
  if (!shape.every(([key, kind]) => typeof given[key] === kind)) return undefined;
  const message = Object.fromEntries([['type', type], ...shape.map(([key]) => [key, given[key]])]);
  // Made of the fields of its shape, each of its kind.
  return { channel, message: message as Message };
}
