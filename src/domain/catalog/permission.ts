import { z } from 'zod';

const PermissionForm = z.strictObject({
  /** The GUID that `requiredResourceAccess` names; the same in every tenant. */
  id: z.guid(),
  adminConsent: z.boolean(),
  /** Microsoft's privilege level, 1 (harmless) to 4 (opens the tenant). */
  level: z.int().min(1).max(5),
  /** The label that the portal shows beside the name. */
  title: z.string().min(1),
});

/**
 * A permission of Microsoft Graph in the forms in which it can be requested. One without any form is
 * named by some platform's guide and does not exist: it is shown as such, and goes nowhere else.
 */
export const Permission = z
  .strictObject({
    // As Graph names its own; those of OpenID Connect are single words.
    name: z
      .string()
      .regex(
        /^(openid|profile|email|[A-Za-z]+(-[A-Za-z]+)*(\.[A-Za-z-]+)+)$/,
        'not a permission name',
      ),
    /** Whether it lets the app change or send anything. */
    access: z.enum(['read', 'write']),
    /** What it opens, in a sentence of ours. */
    description: z.string().min(1),
    delegated: PermissionForm.optional(),
    application: PermissionForm.optional(),
  })
  .readonly();

export type Permission = z.infer<typeof Permission>;
