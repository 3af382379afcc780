import type { Theme } from '#contract/theme.ts';
import { showTheme } from '../browser/theme.ts';
import { goToHeading } from '../guide/step-anchor.ts';
import { writeDatesAs } from '../messages/dates.ts';
import type { Asked } from './create-host.ts';

type Surroundings = {
  /** As the token has settled it; `system` leaves it to the portal. */
  readonly theme: Theme;
  /** The id of the heading that the page begins with. */
  readonly headingId: string;
  /** Of the token, for where the portal’s page names none. */
  readonly locale: string;
  readonly close: () => void;
};

/** Does what the portal asks the page to do. */
export function doAsked(asked: Asked, { theme, headingId, locale, close }: Surroundings): void {
  if (asked.type === 'close') close();
  if (asked.type === 'locale') writeDatesAs(asked.locale || locale);
  if (asked.type === 'focus') goToHeading(headingId);
  if (asked.type === 'scheme' && theme === 'system' && isScheme(asked.scheme)) {
    showTheme(asked.scheme);
  }
}

/** What comes from another window is a text, and maybe no more. */
function isScheme(text: string): boolean {
  return text === 'light' || text === 'dark';
}
