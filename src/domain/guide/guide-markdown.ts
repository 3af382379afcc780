import type { Guide, Setting, Step } from '../catalog/guide.ts';
import { portalUrl } from '../catalog/portal-page.ts';
import type { Wording } from '../catalog/wording.ts';
import { scopesToAskFor } from '../permissions/offline-access.ts';
import { selectedActions } from '../permissions/required-permissions.ts';
import { guidePath } from '../selection/query.ts';
import type { Selection } from '../selection/selection.ts';
import { joinScopes } from '../selection/separator.ts';
import { guideValues, type Values } from './fill-values.ts';
import { code, escaped, fenced, markdownBlocks } from './markdown-text.ts';
import { type VisibleStep, visibleGuide } from './visible-guide.ts';

export type MarkdownOptions = {
  /** Origin of this server, for the link back to the page. */
  readonly origin: string;
  readonly wording: Wording;
  /** The asked values that are known. */
  readonly given: Values;
};

/** The same guide for the same selection, as Markdown: GitHub's, ended by a line break. */
export function guideMarkdown(
  guide: Guide,
  selection: Selection,
  { origin, wording, given }: MarkdownOptions,
): string {
  const visible = visibleGuide(guide, selection, wording);
  const names = scopesToAskFor(
    guide,
    selection,
    visible.permissions.map(({ name }) => name),
  );
  const values = guideValues(guide, joinScopes(names, selection.separator), given);
  const filled = { values, scopes: '' };
  const address = origin + guidePath(selection, guide);
  const sections = visible.sections.map(({ number, title, steps }) => [
    `## ${number}. ${escaped(title)}`,
    ...steps.map((step) => stepMarkdown(step, { guide, selection, values, address })),
  ]);
  return [
    `# ${escaped(guide.connector.name)} for ${escaped(guide.platform.name)}`,
    escaped(guide.summary),
    `[Open this guide](<${address}>) ${whatFor(guide)}.`,
    chosen(guide, selection, names),
    `> [!IMPORTANT]\n> ${markdownBlocks(guide.roleNotice, filled).replaceAll('\n', '\n> ')}`,
    ...sections.flat(),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function whatFor({ settings }: Guide): string {
  return settings === undefined
    ? 'to adjust it and to test the credentials'
    : 'to get its settings with your own IDs in them';
}

/** What was chosen, and the scopes that follow from it. */
function chosen(guide: Guide, selection: Selection, scopes: readonly string[]): string {
  if (selection.actions.length === 0) return 'Nothing is chosen yet: this is the whole guide.';
  const labels = selectedActions(guide, selection).map(({ label }) => label);
  const lines = [
    `- **Chosen** (${labels.length} of ${guide.actions.length}): ${labels.map(escaped).join(', ')}`,
    `- **Scopes** (${scopes.length}): ${scopes.map(code).join(', ')}`,
  ];
  return lines.join('\n');
}

type Surroundings = {
  readonly guide: Guide;
  readonly selection: Selection;
  readonly values: Values;
  readonly address: string;
};

function stepMarkdown(
  { step, number, body, permissions }: VisibleStep,
  { guide, selection, values, address }: Surroundings,
): string {
  const facts = [
    step.role === undefined ? undefined : `Needs ${escaped(step.role)}`,
    step.opens && `[Open in Entra](<${portalUrl(step.opens, { cloud: selection.cloud })}>)`,
  ].filter((fact) => fact !== undefined);
  const scopes = permissions
    .map(({ name, permission, actions, adminConsent }) => {
      const form = permission[selection.permissionType];
      const consent = adminConsent ? 'needs admin consent' : 'users may consent';
      const uses =
        actions.length > 0 ? `; for ${actions.map((a) => escaped(a.label)).join(', ')}` : '';
      return `- ${code(name)}: ${escaped(form?.title ?? '')} (level ${form?.level ?? 0}, ${consent})${uses}`;
    })
    .join('\n');
  return [
    `### ${number} ${escaped(step.title)}`,
    facts.join(' · '),
    markdownBlocks(body, { values, scopes }),
    ending(step.form, guide, address),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

const names: Record<Setting['value'], string> = {
  clientId: '<Application (client) ID>',
  tenantId: '<Directory (tenant) ID>',
};

/** What stands in place of a form. */
function ending(form: Step['form'], { settings = [] }: Guide, address: string): string {
  if (form === 'credentials') return `The test happens on the page: <${address}>`;
  const lines = settings.map(({ name, value }) => `${name}=${names[value]}`);
  return form === 'settings' ? fenced(lines.join('\n')) : '';
}
