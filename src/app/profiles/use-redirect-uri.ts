import { useQuery } from '@tanstack/react-query';
import type { Profile } from '#contract/profiles.ts';
import { needsRedirectUri } from '#domain/scripts/needs-redirect-uri.ts';
import { guideQuery } from '../api/guides.ts';

type RedirectUri = {
  /** The same for everybody who uses the platform. */
  readonly fixed: string | undefined;
  /** Only the administrator knows it. */
  readonly asked: boolean;
};

/** What the guide of a profile says about its redirect URI; nothing until the guide is there. */
export function useRedirectUri(profile: Profile): RedirectUri {
  const { data: guide } = useQuery(guideQuery(profile.platform.id, profile.connector.id));
  const { redirectUri: given } = profile;
  if (guide === undefined || !needsRedirectUri(guide, { ...profile, separator: 'space' })) {
    return { fixed: undefined, asked: given !== null };
  }
  const { redirectUri } = guide.values;
  const asked = redirectUri.includes('{{');
  return { fixed: asked ? undefined : redirectUri, asked: asked || given !== null };
}
