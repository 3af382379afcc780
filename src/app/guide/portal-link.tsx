import type { CloudId } from '#domain/catalog/cloud.ts';
import { needsApp, type PortalPage, portalUrl } from '#domain/catalog/portal-page.ts';
import { guideMessages } from '../messages/guide.ts';
import { Icon } from '../ui/icon.tsx';

type PortalLinkProps = { page: PortalPage; cloud: CloudId; clientId: string | undefined };

/** Opens the screen of the admin center; the step says the click path as well. */
export function PortalLink({ page, cloud, clientId }: PortalLinkProps) {
  return (
    <a
      href={portalUrl(page, { cloud, clientId })}
      target="_blank"
      rel="noreferrer"
      aria-label={guideMessages.openInEntraPage(guideMessages.pages[page])}
      title={clientId === undefined && needsApp(page) ? guideMessages.withoutClientId : undefined}
      className="no-print inline-flex min-h-6 items-center pointer-coarse:min-h-11 gap-1 text-accent underline underline-offset-2"
    >
      {guideMessages.openInEntra}
      <Icon name="external" className="size-3.5" />
    </a>
  );
}
