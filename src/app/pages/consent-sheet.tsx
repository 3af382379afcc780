import type { ReactNode } from 'react';
import type { ConsentPage } from '#contract/still-page.ts';
import { permissionTexts } from '#domain/review/permission-text.ts';
import { permissionWords } from '#domain/review/permission-words.ts';
import { platformName } from '#domain/review/review-values.ts';
import { securityReview } from '#domain/review/security-review.ts';
import { consentPageMessages as words } from '../messages/consent-page.ts';
import { FactList } from '../review/fact-list.tsx';
import { PermissionRows } from '../review/permission-rows.tsx';
import { Sentences } from '../review/sentences.tsx';
import { Callout } from '../ui/callout.tsx';

/** What somebody needs to know before they consent, and the one way on. */
export function ConsentSheet({ page }: { page: ConsentPage }) {
  const { guide, selection, tenant, leadsBack, continuePath, declined } = page;
  const platform = platformName(guide, {});
  const type = selection.permissionType;
  return (
    <>
      <p className="max-w-[72ch]">{words.lead}</p>
      {declined && (
        <Callout tone="caution" word={words.declinedWord}>
          <p>{words.declined}</p>
        </Callout>
      )}
      <Part id="who" title={words.facts}>
        <FactList facts={factsOf(page, platform)} />
      </Part>
      <Part id="what" title={words.permissions}>
        <Asked page={page} platform={platform} />
      </Part>
      <Part id="before" title={words.before}>
        <div className="max-w-[72ch] space-y-4">
          <Sentences
            items={[
              words.account(tenant),
              words.roles[type],
              words.everything,
              words.mayRevoke,
              leadsBack ? words.leadsBack : words.leadsNowhere(platform),
            ]}
          />
        </div>
      </Part>
      <div className="space-y-3">
        <a
          href={continuePath}
          rel="noreferrer nofollow"
          className="inline-flex min-h-10 items-center justify-center rounded-md bg-accent px-4 font-medium text-accent-text hover:bg-accent-hover pointer-coarse:min-h-11"
        >
          {words.continue}
        </a>
        <p className="max-w-[72ch] text-sm text-muted">{words.unexpected}</p>
      </div>
    </>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-2 border-b border-line pb-1 text-lg font-semibold tracking-tight">
        {title}
      </h2>
      {children}
    </section>
  );
}

function Asked({ page, platform }: { page: ConsentPage; platform: string }) {
  const { guide, selection } = page;
  const review = securityReview(guide, selection);
  if (review === undefined) return <p>{permissionWords.none}</p>;
  const situation = { guide, selection, platform, shown: (plain: string) => plain };
  return (
    <>
      <p>{permissionWords.summary(review.permissions)}</p>
      <PermissionRows permissions={permissionTexts(review, situation)} />
      <p className="mt-2 max-w-[72ch] text-sm text-muted">{permissionWords.levels}</p>
    </>
  );
}

function factsOf(page: ConsentPage, platform: string) {
  const { guide, selection, appName, clientId, tenant, tenantId } = page;
  const verbatim = true as const;
  return [
    { term: words.platform, text: platform },
    { term: words.connector, text: guide.connector.name },
    ...(appName === undefined ? [] : [{ term: words.app, text: appName }]),
    { term: words.clientId, text: clientId, verbatim },
    ...(tenant === tenantId ? [] : [{ term: words.tenant, text: tenant, verbatim }]),
    { term: words.tenantId, text: tenantId, verbatim },
    { term: words.works, text: words.types[selection.permissionType] },
  ];
}
