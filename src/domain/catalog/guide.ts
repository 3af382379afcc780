import { z } from 'zod';
import { separators } from '../selection/separator.ts';
import { accountTypes } from './account-type.ts';
import { Action } from './action.ts';
import { cloudIds } from './cloud.ts';
import { Condition } from './condition.ts';
import { Platform } from './connector.ts';
import { Block } from './markdown.ts';
import { Permission } from './permission.ts';
import { permissionTypes } from './permission-type.ts';
import { pictureIds } from './picture.ts';
import { portalPages } from './portal-page.ts';
import { stepTopics } from './step-topic.ts';
import { strategies } from './strategy.ts';

const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');

/** One thing to do. */
export const Step = z
  .strictObject({
    id: Id,
    title: z.string().min(1),
    topic: z.enum(stepTopics).optional(),
    /** The least Entra role that may do it. */
    role: z.string().min(1).optional(),
    /** The page of the admin center where it happens. */
    opens: z.enum(portalPages).optional(),
    /** The screen that is drawn beside it, with the reader's own values in it. */
    picture: z.enum(pictureIds).optional(),
    when: Condition.optional(),
    /** The form at the end belongs to this step: for credentials, or for the guide's settings. */
    form: z.enum(['credentials', 'settings']).optional(),
    body: z.array(Block),
  })
  .readonly();

export type Step = z.infer<typeof Step>;

/** What a guide lets its reader choose: actions, scopes themselves, or nothing, because all belongs together. */
export const choices = ['actions', 'scopes', 'fixed'] as const;

/** A value that only the reader knows. Asked once, filled in wherever the text names it, never in a URL. */
export const AskedValue = z
  .strictObject({
    /** The placeholder that stands for it. */
    id: z.string().regex(/^[a-z][A-Za-z]*$/, 'not a placeholder name'),
    label: z.string().min(1),
    hint: z.string().min(1),
    /** Stands in the text until the value is known. */
    example: z.string().min(1),
    kind: z.enum(['host', 'url', 'text']),
  })
  .readonly();

export type AskedValue = z.infer<typeof AskedValue>;

/** A line that somebody copies into the settings of what the app is registered for. */
export const Setting = z
  .strictObject({
    name: z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'not the name of an environment variable'),
    value: z.enum(['clientId', 'tenantId']),
  })
  .readonly();

export type Setting = z.infer<typeof Setting>;

const Section = z
  .strictObject({ id: Id, title: z.string().min(1), steps: z.array(Step).min(1) })
  .readonly();

/** A platform's guide to a connector, whole: every step, action and permission, nothing chosen yet. */
export const Guide = z
  .strictObject({
    platform: Platform,
    connector: z.strictObject({ id: z.string(), name: z.string() }),
    source: z.string().min(1),
    summary: z.string().min(1),
    choice: z.enum(choices).default('actions'),
    asks: z.array(AskedValue).default([]),
    /**
     * What comes of the guide where that is no credentials: it ends with these lines to copy, and no
     * profile is made.
     */
    settings: z.array(Setting).min(1).optional(),
    /**
     * Whether `offline_access` belongs to the delegated scopes, without which a connection ends after
     * about an hour: always, only where we compute the scopes (the platform's own list leaves it
     * out and asks for it by itself), or never.
     */
    offlineAccess: z.enum(['always', 'computed', 'never']).default('never'),
    /** Each list's first entry is the guide's default. */
    permissionTypes: z.array(z.enum(permissionTypes)).min(1),
    accountTypes: z.array(z.enum(accountTypes)).min(1),
    strategies: z.array(z.enum(strategies)).min(1),
    clouds: z.array(z.enum(cloudIds)).min(1),
    separator: z.enum(separators),
    values: z.strictObject({
      // Each may hold asked values, as {{id}}, and {{serverUrl}}.
      redirectUri: z.string().regex(/^(https:\/\/|\{\{)/, 'not an https address'),
      appName: z.string().min(1),
      /** Missing where no secret is made. */
      secretName: z.string().min(1).optional(),
    }),
    /** Shown before the first step: who may do this at all. */
    roleNotice: z.array(Block).min(1),
    sections: z.array(Section).min(1),
    actions: z.array(Action).min(1),
    permissions: z.array(Permission).min(1),
    /**
     * The ids of actions that a link has a bit for, in the order of the bits. Ids of this guide by
     * their place: first those of its actions, then their former ones. Left out where that is the order.
     */
    pinned: z.array(z.union([z.int().nonnegative(), z.string()])).optional(),
  })
  .readonly();

export type Guide = z.infer<typeof Guide>;
