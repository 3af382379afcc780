import { useSyncExternalStore } from 'react';
import { usePageData } from '../api/page-data.ts';
import { frameMessages } from '../messages/frame.ts';
import { hostMessages } from '../messages/host.ts';
import { FramedGuide } from './framed-guide.tsx';

const never = () => () => {};

/** `/embed/:platform/:connector`: the guide in a portal’s frame. Anywhere else it is nothing. */
export function EmbedPage() {
  const { embed, guide } = usePageData();
  const isFramed = useSyncExternalStore(
    never,
    () => window.parent !== window,
    () => embed?.isAlone !== true,
  );
  if (isFramed && embed !== undefined && guide !== undefined) {
    return <FramedGuide embed={embed} guide={guide} />;
  }
  const { title, text } = hostMessages.alone;
  return (
    <main className="mx-auto max-w-[72ch] space-y-3 px-4 py-10 sm:px-6">
      <p className="text-sm text-muted">{frameMessages.product}</p>
      <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
      <p>{text}</p>
    </main>
  );
}
