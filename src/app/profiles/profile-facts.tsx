import type { ReactNode } from 'react';
import type { Profile } from '#contract/profiles.ts';
import { copying } from '../messages/copying.ts';
import { guideMessages } from '../messages/guide.ts';
import { profileMessages } from '../messages/profiles.ts';
import { CopyField } from '../ui/copy-field.tsx';

/** Everything that is kept of a profile, except what nobody may see. */
export function ProfileFacts({ profile }: { profile: Profile }) {
  const tenant = profile.tenantId ?? profile.tenant;
  const scopes = profile.scopes.join(' ');
  return (
    <dl className="grid gap-x-6 gap-y-3 md:grid-cols-[10rem_minmax(0,1fr)] [&_dt]:text-sm [&_dt]:text-muted md:[&_dt]:pt-1.5">
      <Fact name={profileMessages.clientId}>
        <CopyField
          label={profileMessages.clientId}
          value={profile.clientId}
          copyLabel={profileMessages.copyClientId}
          words={copying}
        />
      </Fact>
      <Fact name={profile.tenantId === null ? profileMessages.tenant : profileMessages.tenantId}>
        <CopyField
          label={profileMessages.tenantId}
          value={tenant}
          copyLabel={profileMessages.copyTenantId}
          words={copying}
        />
        {tenant !== profile.tenant && <p className="mt-1 text-sm text-muted">{profile.tenant}</p>}
      </Fact>
      <Fact name={profileMessages.secret}>
        <p className="py-1">{profileMessages.secretHint(profile.secretHint)}</p>
      </Fact>
      <Fact name={profileMessages.permissionType}>
        <p className="py-1">{profileMessages.permissionTypes[profile.permissionType]}</p>
      </Fact>
      <Fact name={profileMessages.account}>
        <p className="py-1">{guideMessages.accounts[profile.accountType]}</p>
      </Fact>
      <Fact name={profileMessages.cloud}>
        <p className="py-1">{guideMessages.clouds[profile.cloud]}</p>
      </Fact>
      <Fact name={profileMessages.scopes}>
        {scopes === '' ? (
          <p className="py-1 text-muted">{profileMessages.noScopes}</p>
        ) : (
          <CopyField
            label={profileMessages.scopes}
            value={scopes}
            copyLabel={profileMessages.copyScopes}
            words={copying}
          />
        )}
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="min-w-0 max-md:-mt-2.5">{children}</dd>
    </>
  );
}
