import { Link } from 'react-router';
import { LinkList } from '../links/link-list.tsx';
import { linkMessages } from '../messages/setup-links.ts';
import { OperatorPage } from '../operator/operator-page.tsx';
import { PageHeading } from '../operator/page-heading.tsx';

/** `/links`, for those who may make some. */
export function LinksPage() {
  return (
    <OperatorPage title={linkMessages.title} purpose="links" least="operator">
      <PageHeading
        title={linkMessages.title}
        lead={linkMessages.lead}
        note={linkMessages.addressNote}
      >
        <Link
          to="/links/new"
          className="inline-flex min-h-9 items-center rounded-md bg-accent px-3.5 text-base font-medium text-accent-text hover:bg-accent-hover pointer-coarse:min-h-11"
        >
          {linkMessages.make}
        </Link>
      </PageHeading>
      <LinkList />
    </OperatorPage>
  );
}
