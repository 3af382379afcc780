/** What a sentence about a finding may name. */
export type FindingValues = {
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

export const copyClientId =
  'Open **App registrations**, choose your app and copy **Application (client) ID** from **Overview**.';

export const copyTenant =
  'Open **App registrations**, choose your app and copy **Directory (tenant) ID** from **Overview**.';

export const newSecret =
  'In **Certificates & secrets**, choose **New client secret** and copy its **Value** before you leave the page.';
