import { z } from 'zod';
import { accountTypes } from './account-type.ts';
import { permissionTypes } from './permission-type.ts';
import { wordings } from './wording.ts';

/** What must hold for a step or a list item to be shown. Every part that is given must hold. */
export const Condition = z
  .strictObject({
    /** The selection needs at least one of these scopes, or nothing is selected yet. */
    scopes: z.array(z.string()).min(1).optional(),
    permissionType: z.enum(permissionTypes).optional(),
    accountType: z.enum(accountTypes).optional(),
    wording: z.enum(wordings).optional(),
    /** `asked`: the scopes hold `offline_access`. */
    offlineAccess: z.literal('asked').optional(),
  })
  .readonly();

export type Condition = z.infer<typeof Condition>;
