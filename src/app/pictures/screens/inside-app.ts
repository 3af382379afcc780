import { portalNames as names, portal } from '../../messages/portal.ts';
import type { PictureFacts } from '../picture-facts.ts';

/** What stands around every page of one app registration. */
export function insideApp({ wording, appName }: PictureFacts, current: string) {
  const { way, appRegistrations, authentication } = portal[wording];
  const entries = names.appMenu.map((entry) =>
    authentication.startsWith(entry) ? authentication : entry,
  );
  return { place: [...way, appRegistrations, appName], title: current, menu: { entries, current } };
}
