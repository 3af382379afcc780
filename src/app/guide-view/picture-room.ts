import type { PictureId } from '#domain/catalog/picture.ts';

/**
 * The height that each drawing takes, measured narrow and wide with few permissions chosen: kept free until it
 * comes, so that nothing moves under the reader's pointer.
 */
export const pictureRoom: Readonly<Record<PictureId, string>> = {
  'app-registrations': 'min-h-69',
  'new-registration': 'min-h-86',
  'registration-with-redirect': 'min-h-92 sm:min-h-86',
  overview: 'min-h-84 sm:min-h-63',
  authentication: 'min-h-43 sm:min-h-53',
  'redirect-uri': 'min-h-104 sm:min-h-95',
  'spa-redirect-uri': 'min-h-100 sm:min-h-91',
  'api-permissions': 'min-h-62 sm:min-h-56',
  'request-permissions': 'min-h-81 sm:min-h-71',
  'permission-type': 'min-h-62 sm:min-h-58',
  'permission-picker': 'min-h-86',
  'openid-permissions': 'min-h-81',
  consent: 'min-h-99 sm:min-h-88',
  'client-secrets': 'min-h-59 sm:min-h-53',
  'new-secret': 'min-h-100 sm:min-h-91',
  'secret-value': 'min-h-71 sm:min-h-62',
};
