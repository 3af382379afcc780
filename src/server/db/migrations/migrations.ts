import type { Migration } from 'kysely';
import { firstTables } from './0001-first-tables.ts';
import { severalFindings } from './0002-several-findings.ts';
import { selectionOfRun } from './0003-selection-of-a-run.ts';
import { signInTestsAndConsentRequests } from './0004-sign-in-tests-and-consent-requests.ts';
import { redirectUriOfProfile } from './0005-redirect-uri-of-a-profile.ts';
import { findingProfiles } from './0006-finding-profiles.ts';
import { lastingProfiles } from './0007-lasting-profiles.ts';
import { scheduledChecksAndEvents } from './0008-scheduled-checks-and-events.ts';
import { peopleAndLinks } from './0009-people-and-links.ts';
import { embedding } from './0010-embedding.ts';

/** Every migration by its name, which is what the database remembers: never rename one. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-first-tables': firstTables,
  '0002-several-findings': severalFindings,
  '0003-selection-of-a-run': selectionOfRun,
  '0004-sign-in-tests-and-consent-requests': signInTestsAndConsentRequests,
  '0005-redirect-uri-of-a-profile': redirectUriOfProfile,
  '0006-finding-profiles': findingProfiles,
  '0007-lasting-profiles': lastingProfiles,
  '0008-scheduled-checks-and-events': scheduledChecksAndEvents,
  '0009-people-and-links': peopleAndLinks,
  '0010-embedding': embedding,
};
