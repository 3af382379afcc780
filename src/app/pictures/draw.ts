import type { PictureId } from '#domain/catalog/picture.ts';
import type { PictureFacts } from './picture-facts.ts';
import type { Screen } from './screen.ts';
import { authentication, redirectUri, spaRedirectUri } from './screens/authentication.ts';
import { overview } from './screens/overview.ts';
import {
  apiPermissions,
  consent,
  permissionPicker,
  permissionType,
  requestPermissions,
} from './screens/permissions.ts';
import { appRegistrations, newRegistration } from './screens/registrations.ts';
import { clientSecrets, newSecret, secretValue } from './screens/secrets.ts';

const screens: Record<PictureId, (facts: PictureFacts) => Screen> = {
  'app-registrations': appRegistrations,
  'new-registration': (facts) => newRegistration(facts),
  'registration-with-redirect': (facts) => newRegistration(facts, facts.redirectUri),
  overview,
  authentication,
  'redirect-uri': redirectUri,
  'spa-redirect-uri': spaRedirectUri,
  'api-permissions': apiPermissions,
  'request-permissions': requestPermissions,
  'permission-type': permissionType,
  'permission-picker': permissionPicker,
  'openid-permissions': permissionPicker,
  consent,
  'client-secrets': clientSecrets,
  'new-secret': newSecret,
  'secret-value': secretValue,
};

/** The screen of a picture, with these values in it. */
export function draw(picture: PictureId, facts: PictureFacts): Screen {
  return screens[picture](facts);
}
