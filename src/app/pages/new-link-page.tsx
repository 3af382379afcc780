import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link, useLocation } from 'react-router';
import type { Profile } from '#contract/profiles.ts';
import type { MadeSetupLink } from '#contract/setup-links.ts';
import { guideQuery } from '../api/guides.ts';
import { profileQuery } from '../api/profiles.ts';
import { useSignedIn } from '../api/use-operator.ts';
import { Waiting } from '../frame/waiting.tsx';
import { GuideChooser } from '../links/guide-chooser.tsx';
import { MadeLink } from '../links/made-link.tsx';
import { NewLinkForm } from '../links/new-link-form.tsx';
import { madeLinkMessages, newLinkMessages as messages } from '../messages/setup-links.ts';
import { OperatorPage } from '../operator/operator-page.tsx';
import { Button } from '../ui/button.tsx';
import { textLink } from '../ui/text-link.ts';

/** `/links/new`: for a guide and what is chosen in it, or for a profile that is to be changed. */
export function NewLinkPage() {
  const { search } = useLocation();
  const [made, setMade] = useState<MadeSetupLink>();
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <OperatorPage title={messages.title} purpose="links" least="operator" keepsInput>
      <Link to="/links" className={`text-sm ${textLink}`}>
        {madeLinkMessages.all}
      </Link>
      <h1 ref={heading} tabIndex={-1} className="text-xl font-semibold tracking-tight">
        {messages.title}
      </h1>
      {made === undefined ? (
        <Deciding search={search} onMade={setMade} />
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
      <div className="max-w-[72ch] space-y-5">
        <p className="text-muted">{messages.lead}</p>
        <GuideChooser chosen={known ? `${platform}/${connector}` : ''} />
      </div>
      {known && <ForGuide {...props} platform={platform} connector={connector} />}
    </>
  );
}

function ForProfile({ id, ...props }: DecidingProps & { id: string }) {
  const signedIn = useSignedIn();
  const { data, isError, refetch } = useQuery({ ...profileQuery(id), enabled: signedIn });
  if (data === undefined) return <Waiting failed={isError} onRetry={() => void refetch()} />;
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

function ForGuide({ platform, connector, search, profile, onMade }: ForGuideProps) {
  const { data, isError, refetch } = useQuery(guideQuery(platform, connector));
  if (data === undefined) return <Waiting failed={isError} onRetry={() => void refetch()} />;
  return (
    <NewLinkForm key={search} guide={data} search={search} profile={profile} onMade={onMade} />
  );
}
