import type { ReactNode } from 'react';
import type { Profile } from '#contract/profiles.ts';
import { copying } from '../messages/copying.ts';
import { dateTime } from '../messages/dates.ts';
import { guideMessages } from '../messages/guide.ts';
import { profileMessages } from '../messages/profiles.ts';
import { CopyField } from '../ui/copy-field.tsx';
import { Fact, FactGrid } from './fact.tsx';
import { RedirectUriFact } from './redirect-uri-fact.tsx';

/** Everything that is kept of a profile beside its secret. */
export function ProfileFacts({ profile }: { profile: Profile }) {
  const tenant = profile.tenantId ?? profile.tenant;
  const scopes = profile.scopes.join(' ');
  return (
    <FactGrid>
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
      <RedirectUriFact profile={profile} />
      <TextFact name={profileMessages.permissionType}>
        {profileMessages.permissionTypes[profile.permissionType]}
      </TextFact>
      <TextFact name={profileMessages.account}>
        {guideMessages.accounts[profile.accountType]}
      </TextFact>
      <TextFact name={profileMessages.cloud}>{guideMessages.clouds[profile.cloud]}</TextFact>
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
      <SetUpByFact profile={profile} />
      <TextFact name={profileMessages.createdAt}>{dateTime(profile.createdAt)}</TextFact>
      <TextFact name={profileMessages.updatedAt}>{dateTime(profile.updatedAt)}</TextFact>
    </FactGrid>
  );
}

/** Through whom it came, where no operator has entered it. */
function SetUpByFact({ profile: { setUpBy } }: { profile: Profile }) {
  if (setUpBy === undefined) return null;
  const { embedded, name, reference, at } = setUpBy;
  return (
    <Fact name={profileMessages.setUpThrough}>
      <p className="py-1 wrap-anywhere">
        {name}
        <span className="block text-sm text-muted">
          {profileMessages.setUpBy[embedded ? 'frame' : 'link'](dateTime(at))}
        </span>
        {reference !== null && (
          <span className="block text-sm text-muted">{profileMessages.reference(reference)}</span>
        )}
      </p>
    </Fact>
  );
}

function TextFact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Fact name={name}>
      <p className="py-1">{children}</p>
    </Fact>
  );
}
