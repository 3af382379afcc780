import { deletedMessages } from '../messages/deleted-profiles.ts';
import { profileMessages } from '../messages/profiles.ts';
import { OperatorPage } from '../operator/operator-page.tsx';
import { PageHeading } from '../operator/page-heading.tsx';
import { DeletedProfiles } from '../profiles/deleted-profiles.tsx';

/** `/profiles/deleted`: what was deleted, for as long as it can be brought back. */
export function DeletedProfilesPage() {
  return (
    <OperatorPage title={deletedMessages.title} purpose="profiles">
      <PageHeading
        title={deletedMessages.title}
        lead={deletedMessages.lead}
        back={{ to: '/profiles', words: profileMessages.back }}
      />
      <DeletedProfiles />
    </OperatorPage>
  );
}
