import type { SetupLinkRecord } from '../links/setup-link-record.ts';
import type { About } from './audit-of.ts';

/**
 * What the audit log says of a link: its name, or the platform’s own word for its customer; never its address.
 * Where somebody is given an address, also until when it leads anywhere.
 */
export function aboutLink(link: SetupLinkRecord): About {
  const { id, begunAs, platform, connector, name, reference, profileId } = link;
  return {
    profileId: profileId ?? undefined,
    subject: name ?? reference ?? undefined,
    data: { link: id, platform, connector, ...(begunAs !== id && { begunAs }) },
  };
}

export function aboutIssuedLink(link: SetupLinkRecord): About {
  const about = aboutLink(link);
  return { ...about, data: { ...about.data, expiresAt: link.expiresAt } };
}

/** Where somebody may show it, too. */
export function aboutEmbedToken(link: SetupLinkRecord): About {
  const about = aboutIssuedLink(link);
  return { ...about, data: { ...about.data, origins: link.embed?.origins.join(' ') ?? '' } };
}
