import type { Profile } from '#contract/profiles.ts';
import { copying } from '../messages/copying.ts';
import { profileMessages } from '../messages/profiles.ts';
import { CopyField } from '../ui/copy-field.tsx';
import { Fact } from './fact.tsx';
import { useRedirectUri } from './use-redirect-uri.ts';

/** Where Entra sends people back to; nothing where no redirect URI is needed. */
export function RedirectUriFact({ profile }: { profile: Profile }) {
  const { fixed, asked } = useRedirectUri(profile);
  const uri = profile.redirectUri ?? fixed;
  if (uri === undefined && !asked) return null;
  return (
    <Fact name={profileMessages.redirectUri}>
      {uri === undefined ? (
        <p className="py-1 text-muted">{profileMessages.redirectUriUnknown}</p>
      ) : (
        <CopyField
          label={profileMessages.redirectUri}
          value={uri}
          copyLabel={profileMessages.copyRedirectUri}
          words={copying}
        />
      )}
      {uri !== undefined && profile.redirectUri === null && (
        <p className="mt-1 text-sm text-muted">
          {profileMessages.redirectUriFixed(profile.platform.name)}
        </p>
      )}
    </Fact>
  );
}
