import { usePageData } from '../api/page-data.ts';
import { recentKey } from '../browser/recent.ts';
import { parseWords, useStored } from '../browser/use-stored.ts';
import { Header } from '../frame/header.tsx';
import { GuideLinks } from '../home/guide-links.tsx';
import { GuidesByPlatform } from '../home/guides-by-platform.tsx';
import { frameMessages } from '../messages/frame.ts';
import { homeMessages } from '../messages/home.ts';
import { usePageTitle } from '../ui/use-page-title.ts';

export function HomePage() {
  const { guides } = usePageData();
  const [stored] = useStored(recentKey);
  usePageTitle(frameMessages.product);
  const recent = parseWords(stored).flatMap((key) =>
    guides.filter(({ platform, connector }) => `${platform.id}/${connector.id}` === key),
  );
  return (
    <>
      <Header />
      <main className="mx-auto max-w-[80rem] space-y-8 px-4 py-10 sm:px-6">
        <div className="space-y-2">
          <h1 className="text-xl font-semibold tracking-tight">{homeMessages.title}</h1>
          <p className="max-w-[72ch] text-muted">{homeMessages.lead}</p>
        </div>
        {recent.length > 0 && recent.length < guides.length && (
          <section aria-labelledby="recent" className="space-y-3">
            <h2 id="recent" className="text-lg font-semibold">
              {homeMessages.recent}
            </h2>
            <GuideLinks guides={recent} />
          </section>
        )}
        <section aria-labelledby="guides" className="space-y-3">
          <h2 id="guides" className="text-lg font-semibold">
            {homeMessages.guides}
          </h2>
          <GuidesByPlatform guides={guides} />
        </section>
      </main>
    </>
  );
}
