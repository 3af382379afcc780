import { Header } from '../frame/header.tsx';
import { pictureMessages } from '../messages/pictures.ts';
import { AllPictures } from '../pictures/all-pictures.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';

/** `/pictures`: every drawing, for those who look after them. */
export function PicturesPage() {
  usePageTitle(pictureMessages.title);
  return (
    <>
      <Header />
      <main className="mx-auto max-w-[80rem] px-4 py-10 sm:px-6">
        <h1 className="text-xl font-semibold tracking-tight">{pictureMessages.title}</h1>
        <p className="mt-1.5 max-w-[72ch] text-muted">{pictureMessages.lead}</p>
        <AllPictures />
      </main>
    </>
  );
}
