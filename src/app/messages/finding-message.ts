import type { FindingValues as OwnValues } from '#domain/checks/check-result.ts';

/** What a sentence about a finding may name: what it found itself, and what the page knows. */
export type FindingValues = OwnValues & {
  /** As entered. */
  readonly tenant?: string | undefined;
  readonly clientId?: string | undefined;
  readonly platformName: string;
  /** The Microsoft cloud that was asked. */
  readonly cloudName?: string | undefined;
  /** Seconds. */
  readonly retryAfter?: number | undefined;
};

/** Plain text; words of Microsoft's screens stand between double asterisks. */
type FindingText = {
  /** What happens, in one clause without a full stop. */
  readonly title: string;
  /** Why, most likely. */
  readonly cause: string;
  /** What to do now. */
  readonly fix: string;
};

export type FindingMessage = (values: FindingValues) => FindingText;

const mostNames = 4;

/** Names in bold; of many the first ones, so that the sentence stays one. */
export function listed(names: readonly string[] | undefined, otherwise: string): string {
  if (names === undefined || names.length === 0) return otherwise;
  const shown = names.slice(0, mostNames).map((name) => `**${name}**`);
  const more = names.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}

export const copyClientId =
  'Open **App registrations**, choose your app and copy **Application (client) ID** from **Overview**.';

export const copyTenant =
  'Open **App registrations**, choose your app and copy **Directory (tenant) ID** from **Overview**.';

export const newSecret =
  'In **Certificates & secrets**, choose **New client secret** and copy its **Value** before you leave the page.';
