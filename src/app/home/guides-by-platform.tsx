import type { GuideSummary } from '#contract/guides.ts';
import { GuideLinks } from './guide-links.tsx';

/** All guides, under the platform that each is for. */
export function GuidesByPlatform({ guides }: { guides: readonly GuideSummary[] }) {
  const platforms = new Map(guides.map(({ platform }) => [platform.id, platform.name]));
  return [...platforms].map(([id, name]) => (
    <section key={id} aria-labelledby={`platform-${id}`} className="space-y-2">
      <h3 id={`platform-${id}`} className="font-semibold">
        {name}
      </h3>
      <GuideLinks guides={guides.filter(({ platform }) => platform.id === id)} />
    </section>
  ));
}
