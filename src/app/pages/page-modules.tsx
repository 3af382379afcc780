import { type ComponentType, type ReactNode, useCallback } from 'react';
import { Waiting } from '../frame/waiting.tsx';
import { useChunk } from '../ui/use-chunk.ts';

/** Each page is a chunk of its own. The key is the module's path, as the build's manifest has it. */
const modules = {
  'src/app/pages/home-page.tsx': async () => (await import('./home-page.tsx')).HomePage,
  'src/app/pages/guide-page.tsx': async () => (await import('./guide-page.tsx')).GuidePage,
  'src/app/pages/review-page.tsx': async () => (await import('./review-page.tsx')).ReviewPage,
  'src/app/pages/profiles-page.tsx': async () => (await import('./profiles-page.tsx')).ProfilesPage,
  'src/app/pages/profile-page.tsx': async () => (await import('./profile-page.tsx')).ProfilePage,
  'src/app/pages/pictures-page.tsx': async () => (await import('./pictures-page.tsx')).PicturesPage,
  'src/app/pages/diagnoses-page.tsx': async () =>
    (await import('./diagnoses-page.tsx')).DiagnosesPage,
  'src/app/pages/sign-in-page.tsx': async () => (await import('./sign-in-page.tsx')).SignInPage,
  'src/app/pages/not-found-page.tsx': async () =>
    (await import('./not-found-page.tsx')).NotFoundPage,
};

export type PageModule = keyof typeof modules;

export type Pages = {
  /** Fetches a page's code. Once it is there, the page renders in the same frame. */
  load(module: PageModule): Promise<void>;
  Page: ComponentType<{ module: PageModule }>;
};

/**
 * The pages of one running app. Suspense would hold a page that is already there back by some
 * hundred milliseconds, and the server could not render it in one go; so the code is fetched first.
 */
export function createPages(): Pages {
  const loaded = new Map<PageModule, ComponentType>();

  const load = async (module: PageModule) => {
    if (!loaded.has(module)) loaded.set(module, await modules[module]());
  };

  function Page({ module }: { module: PageModule }): ReactNode {
    const Loaded = loaded.get(module);
    return Loaded === undefined ? <Coming module={module} /> : <Loaded />;
  }

  function Coming({ module }: { module: PageModule }): ReactNode {
    const fetchPage = useCallback(async () => {
      await load(module);
      return loaded.get(module);
    }, [module]);
    const { loaded: Loaded, failed, retry } = useChunk(fetchPage);
    if (Loaded !== undefined) return <Loaded />;
    return (
      <main className="p-8">
        <Waiting failed={failed} onRetry={retry} />
      </main>
    );
  }

  return { load, Page };
}
