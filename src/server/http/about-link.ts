import type { SetupLinkRecord } from '../links/setup-link-record.ts';
import type { About } from './audit-of.ts';

/**
 * What the audit log says of a link: its name, or the platform’s own word for its customer; never its address.
 * Where somebody is given an address, also until when it leads anywhere.
 */
export function aboutLink(link: SetupLinkRecord): About {
  const { id, platform, connector, name, reference, profileId } = link;
  return {
    profileId: profileId ?? undefined,
    subject: name ?? reference ?? undefined,
    data: { link: id, platform, connector },
  };
}

export function aboutIssuedLink(link: SetupLinkRecord): About {
  const about = aboutLink(link);
  return { ...about, data: { ...about.data, expiresAt: link.expiresAt } };
}
