import { CheckHistory } from '#contract/check-history.ts';
import { CheckRun } from '#contract/checks.ts';
import { DeletedProfileList, ProfileRestoration } from '#contract/deleted-profiles.ts';
import { PageQuery } from '#contract/page-query.ts';
import { ProfileQuery } from '#contract/profile-query.ts';
import { Profile, ProfileInput, ProfileList } from '#contract/profiles.ts';
import { SecretEndsQuery } from '#contract/secret-end-calendars.ts';
import { ProfileChangeBody } from '../components.ts';
import { exampleProfile } from '../examples.ts';
import type { Operations } from '../operation.ts';

const station = 'Profiles';
const theProfile = { schema: Profile, headers: ['ETag'] } as const;

export const profileOperations: Operations = {
  'GET /profiles': {
    station,
    summary: 'Lists profiles',
    description: 'Conditions add up. The next page is the same query with after.',
    query: ProfileQuery,
    answers: { 200: { description: 'One page.', schema: ProfileList } },
  },
  'POST /profiles': {
    station,
    summary: 'Saves a profile',
    description: 'Scopes are computed from the selection. Without a test it is a draft.',
    body: { schema: ProfileInput, example: exampleProfile },
    answers: {
      201: { description: 'The saved profile.', schema: Profile, headers: ['Location', 'ETag'] },
    },
    problems: ['not-found', 'name-taken', 'check-run-unusable'],
  },
  'GET /profiles/:id': {
    station,
    summary: 'Tells a profile',
    answers: { 200: { description: 'The profile, without its secret.', ...theProfile } },
  },
  'PATCH /profiles/:id': {
    station,
    summary: 'Changes a profile',
    description:
      'With credentials it is replaced as a whole; without them what is absent stays as it is, as does the secret.',
    body: { schema: ProfileChangeBody, example: { name: 'Contoso mail, Europe' } },
    versioned: true,
    answers: { 200: { description: 'The changed profile.', ...theProfile } },
    problems: ['name-taken', 'check-run-unusable', 'secret-unreadable'],
  },
  'DELETE /profiles/:id': {
    station,
    summary: 'Deletes a profile',
    description: 'It can be brought back for 30 days.',
    versioned: true,
    answers: { 204: { description: 'It is deleted.' } },
  },
  'POST /profiles/:id/disable': {
    station,
    summary: 'Switches a profile off',
    versioned: true,
    answers: { 200: { description: 'The profile.', ...theProfile } },
  },
  'POST /profiles/:id/enable': {
    station,
    summary: 'Switches a profile on again',
    versioned: true,
    answers: { 200: { description: 'The profile.', ...theProfile } },
  },
  'GET /profiles/:id/checks': {
    station,
    summary: 'Lists the tests of a profile',
    query: PageQuery,
    answers: { 200: { description: 'One page, latest first.', schema: CheckHistory } },
  },
  'POST /profiles/:id/checks': {
    station,
    summary: 'Tests a profile',
    description: 'Answers as POST /checks does, as JSON or as a stream of events.',
    answers: {
      200: {
        description: 'The test, whatever it came to.',
        schema: CheckRun,
        media: ['text/event-stream'],
      },
    },
    problems: ['secret-unreadable', 'changed-meanwhile'],
  },
  'GET /profiles/:id/expiry.ics': {
    station,
    summary: 'Tells when a secret ends, as a calendar',
    answers: { 200: { description: 'A calendar of one entry.', media: ['text/calendar'] } },
  },
  'GET /profiles/expiries.ics': {
    station,
    summary: 'Tells when all secrets end, as a calendar',
    query: SecretEndsQuery,
    answers: { 200: { description: 'A calendar.', media: ['text/calendar'] } },
  },
  'GET /deleted-profiles': {
    station,
    summary: 'Lists deleted profiles',
    query: PageQuery,
    answers: { 200: { description: 'One page, latest first.', schema: DeletedProfileList } },
  },
  'POST /deleted-profiles/:id/restore': {
    station,
    summary: 'Brings a deleted profile back',
    body: { schema: ProfileRestoration, example: {} },
    answers: { 200: { description: 'The profile.', ...theProfile } },
    problems: ['name-taken'],
  },
  'DELETE /deleted-profiles/:id': {
    station,
    summary: 'Destroys a deleted profile for good',
    answers: { 204: { description: 'It is gone.' } },
  },
};
