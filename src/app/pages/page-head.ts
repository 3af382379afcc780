import type { PageCard, PageData, RenderedPage } from '#contract/page.ts';
import type { StillPage } from '#contract/still-page.ts';
import type { Guide } from '#domain/catalog/guide.ts';
import { reviewPath, reviewPathname } from '#domain/review/review-path.ts';
import { parseSelection } from '#domain/selection/parse-selection.ts';
import { guidePath, guidePathname } from '#domain/selection/query.ts';
import { defaultSelection } from '#domain/selection/selection.ts';
import { factLine } from '#domain/sharing/card-facts.ts';
import { guideCard } from '#domain/sharing/guide-card.ts';
import { pictureOfProduct, picturePath } from '#domain/sharing/picture-path.ts';
import { frameMessages } from '../messages/frame.ts';
import { guideMessages } from '../messages/guide.ts';
import { homeMessages } from '../messages/home.ts';
import { reviewMessages } from '../messages/review.ts';
import { setupEndedMessages } from '../messages/setup-ended.ts';
import { setupPreviewMessages } from '../messages/setup-preview.ts';
import { isReview, type RouteMatch } from './routes.ts';

export type PageHead = Pick<RenderedPage, 'title' | 'description' | 'canonical' | 'card'>;

const { product } = frameMessages;
const { description } = homeMessages;

/**
 * What stands in a page's head. Searches may keep the front page, guides and their reviews: each once, without the
 * query, for choices are many and differ in little. A card has the address of the very choice, since some take that
 * for what is shared.
 */
export function pageHead(location: string, data: PageData, match: RouteMatch): PageHead {
  const { guide, origin } = data;
  if (guide !== undefined) return guideHead(location, { ...data, guide }, match);
  if (match.route.path !== '/') return { title: product, description };
  const url = `${origin}/`;
  const card = { title: homeMessages.title, description, url, ...productPicture(origin) };
  return { title: product, description, canonical: url, card };
}

function guideHead(
  location: string,
  { guide, origin, setup }: PageData & { guide: Guide },
  match: RouteMatch,
): PageHead {
  const { selection } = parseSelection(new URL(location, origin).searchParams, guide);
  const [titleOf, path, pathname] = isReview(match)
    ? [reviewMessages.title, reviewPath(selection, guide), reviewPathname(guide)]
    : [guideMessages.title, guidePath(selection, guide), guidePathname(guide)];
  const title = titleOf(guide.connector.name, guide.platform.name);
  const facts = factLine(guideCard(guide, selection));
  // In frames, and in a setup, a guide is somebody’s own.
  const isOpen = setup === undefined && match.route.path.startsWith('/guides/');
  const card: PageCard = {
    title,
    description: `${facts}. ${guide.summary}`,
    image: origin + picturePath(selection, guide),
    imageAlt: `${title}: ${facts}`,
    url: isOpen ? origin + path : undefined,
  };
  const canonical = isOpen ? origin + pathname : undefined;
  return { title: `${title} · ${product}`, description: guide.summary, canonical, card };
}

/** Of a page for somebody who only passes through, whose heading is `title`. No search may keep it. */
export function stillHead(page: StillPage, title: string, origin: string): PageHead {
  const head = { title: `${title} · ${product}`, description };
  if (page.kind === 'setup-preview') return { ...head, card: previewCard(page, title, origin) };
  if (page.kind !== 'setup-ended') return head;
  const { text } = setupEndedMessages.ends[page.end];
  return { ...head, card: { title, description: text, ...productPicture(origin) } };
}

/** The picture is the guide’s, as it is before anything is chosen: what is asked for is nobody else’s. */
function previewCard(
  { guide, askedBy }: Extract<StillPage, { kind: 'setup-preview' }>,
  title: string,
  origin: string,
): PageCard {
  return {
    title,
    description: setupPreviewMessages.text(askedBy, guide.platform.name),
    image: origin + picturePath(defaultSelection(guide), guide),
    imageAlt: guideMessages.title(guide.connector.name, guide.platform.name),
  };
}

function productPicture(origin: string): Pick<PageCard, 'image' | 'imageAlt'> {
  return { image: origin + pictureOfProduct, imageAlt: homeMessages.title };
}
