import { useRef } from 'react';
import { Link } from 'react-router';
import { listMessages } from '../messages/profile-list.ts';
import { profileMessages } from '../messages/profiles.ts';
import { OperatorPage } from '../operator/operator-page.tsx';
import { PageHeading } from '../operator/page-heading.tsx';
import { BatchPanel } from '../profiles/batch-panel.tsx';
import { EndingSecrets } from '../profiles/ending-secrets.tsx';
import { ProfileList } from '../profiles/profile-list.tsx';
import { useBatch } from '../profiles/use-batch.ts';
import { type Chosen, useChosen } from '../profiles/use-chosen.ts';
import { textLink } from '../ui/text-link.ts';

/** `/profiles` */
export function ProfilesPage() {
  // Here, so that an end of the session takes nothing away.
  const chosen = useChosen();
  return (
    <OperatorPage title={profileMessages.title} purpose="profiles">
      <PageHeading title={profileMessages.title} lead={profileMessages.lead}>
        <a href="/api/v1/profiles/expiries.ics" download className={textLink}>
          {listMessages.calendar}
        </a>
        <Link to="/profiles/deleted" className={textLink}>
          {listMessages.deleted}
        </Link>
      </PageHeading>
      <Profiles chosen={chosen} />
    </OperatorPage>
  );
}

function Profiles({ chosen }: { chosen: Chosen }) {
  const batch = useBatch();
  const list = useRef<HTMLElement>(null);
  return (
    <>
      <EndingSecrets />
      <BatchPanel control={batch} heir={list} />
      <ProfileList ref={list} chosen={chosen} batch={batch} />
    </>
  );
}
