import { graphAppId } from './entra-facts.ts';
import type { RegistrationPlan } from './registration-plan.ts';

/**
 * What to replace in the manifest of a registration, in the format of Microsoft Graph. Without a
 * redirect URI as long as that is an example: whoever owns its host would receive sign-ins.
 */
export function appManifest({ audience, access, redirectUri }: RegistrationPlan): string {
  const manifest = {
    signInAudience: audience,
    requiredResourceAccess: [
      { resourceAppId: graphAppId, resourceAccess: access.map(({ id, type }) => ({ id, type })) },
    ],
    ...(redirectUri === undefined || redirectUri.missing.length > 0
      ? {}
      : { web: { redirectUris: [redirectUri.text] } }),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
