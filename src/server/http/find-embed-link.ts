import { linkStatus, type SetupLinkRecord } from '../links/setup-link-record.ts';
import type { Services } from '../services.ts';
import { withinPatience } from './within-patience.ts';

const idShape = /^[0-9a-f-]{36}$/;

/**
 * The link of an embed token, by the ID of its setup, while that is good; undefined for every other. A database
 * that does not answer counts as having none: then nobody may frame anything.
 */
export async function findEmbedLink(
  id: string | undefined,
  { setupLinks, now, log }: Pick<Services, 'setupLinks' | 'now' | 'log'>,
): Promise<SetupLinkRecord | undefined> {
  if (id === undefined || !idShape.test(id)) return undefined;
  try {
    const link = await withinPatience(setupLinks.find(id));
    return link !== undefined && isGood(link, now()) ? link : undefined;
  } catch (error) {
    log.error({ err: error }, 'embed token unknown');
    return undefined;
  }
}

function isGood(link: SetupLinkRecord, now: number): boolean {
  const status = linkStatus(link, now);
  return link.embed !== null && (status === 'open' || status === 'opened');
}
