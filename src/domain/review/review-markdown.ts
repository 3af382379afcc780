import type { Guide } from '../catalog/guide.ts';
import type { Values } from '../guide/fill-values.ts';
import { code, escaped, plainStart } from '../guide/markdown-text.ts';
import { guidePath } from '../selection/query.ts';
import type { Selection } from '../selection/selection.ts';
import { limitWords } from './limit-words.ts';
import type { PermissionText } from './permission-text.ts';
import { reviewPath } from './review-path.ts';
import { type ReviewText, reviewText } from './review-text.ts';
import { platformName } from './review-values.ts';
import { reviewWords } from './review-words.ts';
import { securityReview } from './security-review.ts';

const { headings } = reviewWords;

export type ReviewMarkdownOptions = {
  /** Origin of this server, for the links back to its pages. */
  readonly origin: string;
  /** The asked values that are known. */
  readonly given: Values;
};

/** The security review of a selection as Markdown, ended by a line break. */
export function reviewMarkdown(
  guide: Guide,
  selection: Selection,
  { origin, given }: ReviewMarkdownOptions,
): string {
  const connector = escaped(guide.connector.name);
  const platform = escaped(guide.platform.name);
  const review = securityReview(guide, selection);
  const toGuide = `[${reviewWords.openGuide}](<${origin}${guidePath(selection, guide)}>)`;
  const parts =
    review === undefined
      ? [`${reviewWords.nothingChosen} ${toGuide} ${reviewWords.toChoose}`]
      : [
          plainStart(reviewWords.lead(connector, escaped(platformName(guide, given)))),
          ...sections(reviewText(review, { guide, selection, shown: escaped }, given)),
          `${reviewWords.address} <${origin}${reviewPath(selection, guide)}>`,
          reviewWords.source(escaped(guide.source)),
        ];
  return [`# ${reviewWords.title(connector, platform)}`, ...parts].join('\n\n').concat('\n');
}

function sections(text: ReviewText): readonly string[] {
  return [
    `## ${headings.asked}`,
    listed(
      text.facts.map(
        ({ term, text: value, verbatim }) => `**${term}:** ${verbatim ? code(value) : value}`,
      ),
    ),
    `## ${headings.meaning}`,
    listed(text.meaning),
    ...(text.permissions.length > 0
      ? [`## ${headings.permissions}`, ...text.permissions.map(permission)]
      : []),
    ...text.permissionNotes,
    `## ${headings.notAsked}`,
    ...notAsked(text),
    `## ${headings.secret}`,
    listed(text.secret),
    `## ${headings.ending}`,
    listed(text.endings.map(({ where, effect }) => `${where} ${effect}`)),
    text.afterEnding,
    `## ${headings.logs}`,
    listed(text.logs),
    `## ${headings.decision}`,
    listed([
      `${reviewWords.approved} / ${reviewWords.refused}:`,
      `${reviewWords.conditions}:`,
      `${reviewWords.name}:`,
      `${reviewWords.date}:`,
      `${reviewWords.signature}:`,
    ]),
  ].filter((part) => part !== '');
}

function permission({ name, title, description, facts, ...one }: PermissionText): string {
  const actions = one.serves && `${one.serves.lead}: ${one.serves.actions.join('; ')}.`;
  return [
    `### ${code(name)}: ${title}`,
    listed([
      description,
      `${facts.map(({ text, grave }, index) => fact(index === 0 ? capital(text) : text, grave)).join(', ')}.`,
      ...(actions === undefined ? [] : [actions]),
      ...one.notes,
    ]),
  ].join('\n\n');
}

function notAsked({ notAsked: { sentences, closed, closedMore, actions } }: ReviewText) {
  return [
    listed(sentences),
    ...(closed.length > 0 ? [limitWords.closedLead] : []),
    listed(closed.map(({ name, description }) => `${code(name)}: ${description}`)),
    closedMore ?? '',
    listed(actions),
  ];
}

function listed(items: readonly string[]): string {
  return items.map((item) => `- ${plainStart(item)}`).join('\n');
}

function fact(text: string, grave: boolean): string {
  return grave ? `**${text}**` : text;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
