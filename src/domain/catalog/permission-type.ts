/** `delegated`: a signed-in user is present. `application`: the app acts alone. */
export const permissionTypes = ['delegated', 'application'] as const;

export type PermissionType = (typeof permissionTypes)[number];
