import { useLocation } from 'react-router';
import { usePageData } from '../api/page-data.ts';
import { Header } from '../frame/header.tsx';
import { GuideLinks } from '../home/guide-links.tsx';
import { frameMessages } from '../messages/frame.ts';
import { homeMessages } from '../messages/home.ts';
import { usePageTitle } from '../ui/use-page-title.ts';

/** Nonsense leads back to what there is. */
export function NotFoundPage() {
  const { pathname } = useLocation();
  const { guides } = usePageData();
  usePageTitle(`${homeMessages.notFoundTitle} · ${frameMessages.product}`);
  return (
    <>
      <Header />
      <main className="mx-auto max-w-[80rem] space-y-5 px-4 py-10 sm:px-6">
        <h1 className="text-xl font-semibold tracking-tight">{homeMessages.notFoundTitle}</h1>
        <p>{homeMessages.notFound(pathname)}</p>
        <GuideLinks guides={guides} />
      </main>
    </>
  );
}
