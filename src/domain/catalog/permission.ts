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

/** A Microsoft Graph permission in the forms in which it can be requested. */
export const Permission = z
  .strictObject({
    name: z.string().regex(/^[A-Za-z]+(\.[A-Za-z-]+)+$/, 'not a permission name'),
    delegated: PermissionForm.optional(),
    application: PermissionForm.optional(),
  })
  .readonly();

export type Permission = z.infer<typeof Permission>;
