import type { SetupLink } from '#contract/setup-links.ts';
import { usePageData } from '../api/page-data.ts';
import { guideMessages } from '../messages/guide.ts';
import { linkMessages } from '../messages/setup-links.ts';

/** What a link is for: by its name or reference, its guide, and what of it is decided. */
export function LinkFor({ link }: { link: SetupLink }) {
  const { guides } = usePageData();
  const { name, reference, platform, connector, tenant } = link;
  const guide = guides.find(
    (one) => one.platform.id === platform.id && one.connector.id === connector.id,
  );
  const title = name ?? reference;
  return (
    <div className="font-normal [overflow-wrap:anywhere]">
      <span className={title === null ? 'text-muted' : 'font-semibold'}>
        {title ?? linkMessages.unnamed}
      </span>
      <span className="block">{guideMessages.title(connector.name, platform.name)}</span>
      <span className="block text-xs leading-5 text-muted">
        {link.choice === 'free'
          ? linkMessages.free
          : linkMessages.fixed(guide?.choice ?? 'actions', link.selection.actions.length)}
        {tenant !== null && <> · {tenant}</>}
      </span>
      {name !== null && reference !== null && (
        <span className="block text-xs leading-5 text-muted">
          {linkMessages.reference} <code className="font-mono">{reference}</code>
        </span>
      )}
    </div>
  );
}
