import type { SetupLink, SetupLinkInput } from '#contract/setup-links.ts';
import type { Guide } from '#domain/catalog/guide.ts';
import type { Selection } from '#domain/selection/selection.ts';
import type { LinkValues } from './use-link-form.ts';

type Decided = {
  guide: Guide;
  selection: Selection;
  choice: SetupLink['choice'];
  lifetimeMs: number;
  /** To be changed. */
  profile?: { readonly id: string } | undefined;
};

/** What is sent to make a link. What was left empty is not sent. */
export function linkInput(
  { guide, selection, choice, lifetimeMs, profile }: Decided,
  values: LinkValues,
): SetupLinkInput {
  const { separator: _, ...chosen } = selection;
  const filled = Object.entries(values).filter(([, value]) => value !== '');
  return {
    platform: guide.platform.id,
    connector: guide.connector.id,
    selection: chosen,
    choice,
    lifetimeMs,
    ...Object.fromEntries(filled),
    ...(profile === undefined ? {} : { profileId: profile.id }),
  };
}
