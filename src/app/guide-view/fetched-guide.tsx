import { useQuery } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import type { Guide } from '#domain/catalog/guide.ts';
import { guideQuery } from '../api/guides.ts';
import { ServerState } from '../api/server-state.tsx';
import { Header } from '../frame/header.tsx';
import { Waiting } from '../frame/waiting.tsx';
import { panelMessages } from '../messages/panel.ts';

type FetchedGuideProps = {
  platform: string;
  connector: string;
  /** Shows the guide once it is there. */
  View: ComponentType<{ guide: Guide }>;
};

/** A guide that the page did not bring along. */
export function FetchedGuide(props: FetchedGuideProps) {
  return (
    <ServerState>
      <Fetching {...props} />
    </ServerState>
  );
}

function Fetching({ platform, connector, View }: FetchedGuideProps) {
  const { data: guide, isError, refetch } = useQuery(guideQuery(platform, connector));
  if (guide !== undefined) return <View guide={guide} />;
  return (
    <>
      <Header />
      <main className="mx-auto max-w-[80rem] px-4 py-10 sm:px-6">
        <Waiting words={panelMessages.loading} failed={isError} onRetry={() => void refetch()} />
      </main>
    </>
  );
}
