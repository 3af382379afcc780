import { z } from 'zod';
import { Action } from './action.ts';
import { Permission } from './permission.ts';

const Id = z.string().regex(/^[a-z0-9]+$/, 'lower-case letters and digits only');

/** The API whose permissions are asked for. */
export const PermissionList = z
  .strictObject({
    source: z.string().min(1),
    permissions: z.array(Permission).min(1),
  })
  .readonly();

/** An API that can be connected. The order of `permissions` is the order of every list of scopes. */
export const Connector = z
  .strictObject({
    id: Id,
    name: z.string().min(1),
    source: z.string().min(1),
    /** Fits any platform. One that speaks of single platforms' ways has guides of its own for those alone. */
    general: z.boolean().default(true),
    permissions: z.array(Permission).min(1),
    actions: z.array(Action).min(1),
  })
  .readonly();

export type Connector = z.infer<typeof Connector>;

/** Who will use the credentials. */
export const Platform = z
  .strictObject({
    id: Id,
    name: z.string().min(1),
    source: z.string().min(1),
    /** Missing where the platform is whatever the reader has. */
    website: z.url({ protocol: /^https$/ }).optional(),
  })
  .readonly();

export type Platform = z.infer<typeof Platform>;
