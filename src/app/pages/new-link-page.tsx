import { useQuery } from '@tanstack/react-query';
import { type RefObject, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import type { Profile } from '#contract/profiles.ts';
import type { MadeSetupLink } from '#contract/setup-links.ts';
import { ListFailure } from '../answers/list-failure.tsx';
import { Loading } from '../answers/loading.tsx';
import { guideQuery } from '../api/guides.ts';
import { profileQuery } from '../api/profiles.ts';
import { useSignedIn } from '../api/use-operator.ts';
import { GuideChooser } from '../links/guide-chooser.tsx';
import { MadeLink } from '../links/made-link.tsx';
import { NewLinkForm } from '../links/new-link-form.tsx';
import { madeLinkMessages, newLinkMessages as messages } from '../messages/setup-links.ts';
import { OperatorPage } from '../operator/operator-page.tsx';
import { PageHeading } from '../operator/page-heading.tsx';
import { Button } from '../ui/button.tsx';

/** `/links/new`: for a guide and what is chosen in it, or for a profile that is to be changed. */
export function NewLinkPage() {
  const { search } = useLocation();
  const [made, setMade] = useState<MadeSetupLink>();
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <OperatorPage title={messages.title} purpose="links" least="operator" keepsInput>
      <PageHeading
        ref={heading}
        title={messages.title}
        lead={messages.lead}
        back={{ to: '/links', words: madeLinkMessages.all }}
      />
      {made === undefined ? (
        <Deciding search={search} heir={heading} onMade={setMade} />
      ) : (
        <MadeLink made={made}>
          <Button
            onClick={() => {
              setMade(undefined);
              heading.current?.focus();
            }}
          >
            {madeLinkMessages.another}
          </Button>
        </MadeLink>
      )}
    </OperatorPage>
  );
}

type DecidingProps = {
  search: string;
  /** Who gets the focus when what had it goes away. */
  heir: RefObject<HTMLElement | null>;
  onMade: (made: MadeSetupLink) => void;
};

function Deciding(props: DecidingProps) {
  const asked = new URLSearchParams(props.search);
  const profileId = asked.get('profile') ?? '';
  if (profileId !== '') return <ForProfile {...props} id={profileId} />;
  const [platform = '', connector = ''] = (asked.get('guide') ?? '').split('/');
  const known = platform !== '' && connector !== '';
  return (
    <>
      <div className="max-w-[72ch]">
        <GuideChooser chosen={known ? `${platform}/${connector}` : ''} />
      </div>
      {known && <ForGuide {...props} platform={platform} connector={connector} />}
    </>
  );
}

function ForProfile({ id, ...props }: DecidingProps & { id: string }) {
  const signedIn = useSignedIn();
  const { data, error, refetch } = useQuery({ ...profileQuery(id), enabled: signedIn });
  if (data === undefined) return <Coming error={error} retry={refetch} heir={props.heir} />;
  return (
    <>
      <div className="max-w-[72ch] space-y-2">
        <p className="font-semibold [overflow-wrap:anywhere]">{messages.changeTitle(data.name)}</p>
        <p className="text-muted">{messages.changeLead}</p>
      </div>
      <ForGuide
        {...props}
        platform={data.platform.id}
        connector={data.connector.id}
        profile={data}
      />
    </>
  );
}

type ForGuideProps = DecidingProps & {
  platform: string;
  connector: string;
  profile?: Profile;
};

function ForGuide({ platform, connector, search, profile, heir, onMade }: ForGuideProps) {
  const { data, error, refetch } = useQuery(guideQuery(platform, connector));
  if (data === undefined) return <Coming error={error} retry={refetch} heir={heir} />;
  return (
    <NewLinkForm key={search} guide={data} search={search} profile={profile} onMade={onMade} />
  );
}

type ComingProps = Pick<DecidingProps, 'heir'> & {
  error: Error | null;
  retry: () => Promise<unknown>;
};

function Coming({ error, retry, heir }: ComingProps) {
  if (error === null) return <Loading />;
  return (
    <ListFailure word={messages.notCome} error={error} onRetry={() => void retry()} heir={heir} />
  );
}
