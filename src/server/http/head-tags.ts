import type { PageCard, RenderedPage } from '#contract/page.ts';
import { pictureSize } from '#domain/sharing/picture-path.ts';

/** What a page says to searches and to those who make a preview of it: Open Graph, which all of them read. */
export function headTags({ canonical, card }: RenderedPage): string {
  const forSearches =
    canonical === undefined
      ? '<meta name="robots" content="noindex" />'
      : `<link rel="canonical" href="${escapeHtml(canonical)}" />`;
  return forSearches + (card === undefined ? '' : cardTags(card));
}

function cardTags({ title, description, url, image, imageAlt }: PageCard): string {
  const properties: readonly (readonly [string, string])[] = [
    ['og:type', 'website'],
    ['og:site_name', 'Scopewright'],
    ['og:title', title],
    ['og:description', description],
    ...(url === undefined ? [] : [['og:url', url] as const]),
    ['og:image', image],
    ['og:image:type', 'image/png'],
    ['og:image:width', String(pictureSize.width)],
    ['og:image:height', String(pictureSize.height)],
    ['og:image:alt', imageAlt],
  ];
  return [
    ...properties.map(
      ([name, value]) => `<meta property="${name}" content="${escapeHtml(value)}" />`,
    ),
    // The rest it takes from Open Graph.
    '<meta name="twitter:card" content="summary_large_image" />',
  ].join('');
}

/** Text in an element, or in quotation marks. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
