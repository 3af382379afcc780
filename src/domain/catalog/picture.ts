/** The provider's screens that can be drawn beside a step. */
export const pictureIds = [
  'app-registrations',
  'new-registration',
  /** The same form, with the redirect URI entered at once. */
  'registration-with-redirect',
  'overview',
  'authentication',
  'redirect-uri',
  /** The same for an app that signs in within the browser. */
  'spa-redirect-uri',
  'api-permissions',
  /** From the list of permissions to the choice of their type, in one go. */
  'request-permissions',
  'permission-type',
  'permission-picker',
  'openid-permissions',
  'consent',
  'client-secrets',
  'new-secret',
  'secret-value',
] as const;

export type PictureId = (typeof pictureIds)[number];
