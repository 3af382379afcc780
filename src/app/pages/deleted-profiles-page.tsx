import { Link } from 'react-router';
import { deletedMessages } from '../messages/deleted-profiles.ts';
import { profileMessages } from '../messages/profiles.ts';
import { OperatorPage } from '../operator/operator-page.tsx';
import { PageHeading } from '../operator/page-heading.tsx';
import { DeletedProfiles } from '../profiles/deleted-profiles.tsx';
import { textLink } from '../ui/text-link.ts';

/** `/profiles/deleted`: what was deleted, for as long as it can be brought back. */
export function DeletedProfilesPage() {
  return (
    <OperatorPage title={deletedMessages.title} purpose="profiles">
      <Link to="/profiles" className={`text-sm ${textLink}`}>
        {profileMessages.back}
      </Link>
      <PageHeading title={deletedMessages.title} lead={deletedMessages.lead} />
      <DeletedProfiles />
    </OperatorPage>
  );
}
