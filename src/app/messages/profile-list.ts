import type { ProfileOrder } from '#contract/profile-query.ts';
import type { Verdict } from '#domain/checks/check-result.ts';

const profiles = (count: number) => (count === 1 ? '1 profile' : `${count} profiles`);
const secrets = (count: string) => (count === '1' ? '1 secret' : `${count} secrets`);

export const listMessages = {
  filters: 'Find profiles',
  search: 'Search',
  searchHint: 'Name, tenant or client ID',
  any: 'Any',
  platform: 'Platform',
  connector: 'Connector',
  expiring: (days: number) => `Secret ends within ${days} days`,
  clear: 'Clear filters',
  loading: 'Loading…',
  shown: (count: number, more: boolean) =>
    more ? `${count} shown, there are more` : `${count} shown`,
  moreShown: (more: number, count: number) => `${more} more, ${count} shown`,
  allShown: (count: number) => (count === 1 ? 'The only one is shown.' : `All ${count} are shown.`),
  noMatch: 'No profile matches',
  noMatchText:
    'Words are found where they begin a word of the name or tenant, or the client ID. Every word has to be found.',
  noEnds: 'Of no profile here is it known when its secret ends',
  noEndsText: 'A test reads it where the app may read its own registration.',
  onlyKnownEnds:
    'Profiles of which it is not known when their secret ends are left out in this order.',
  notCome: 'The list did not come',
  keptWord: 'This is the list from before',
  moreFailedWord: 'The rest of the list did not come',
  sort: 'Sort',
  orders: {
    created: 'Newest first',
    name: 'Name',
    expiry: 'First secret to end',
  } satisfies Record<ProfileOrder, string>,
  sortBy: (column: string) => `${column}: sort`,
  choice: 'Chosen',
  choose: (name: string) => `Choose ${name}`,
  chooseShown: 'Select all shown',
  secretEnds: 'Secret ends',
  secret: 'Secret:',
  /** Instead of its end: what ends, nobody can use. */
  notOpening: 'Does not open',
  tested: 'Tested:',
  verdicts: {
    passed: 'Passed',
    warning: 'Passed, with remarks',
    failed: 'Failed',
    pending: 'Not passed on yet',
    unknown: 'Not finished',
  } satisfies Record<Verdict, string>,
  deleted: 'Deleted profiles',
  calendar: 'Calendar of secret ends (.ics)',
  /** `more`: there are more of them than were counted. */
  ending: (ended: number, ending: number, more: boolean) => {
    if (more)
      return `More than ${secrets(String(ended + ending))} have ended or end within 60 days`;
    if (ended === 0)
      return `${secrets(String(ending))} ${ending === 1 ? 'ends' : 'end'} within 60 days`;
    const over = `${secrets(String(ended))} ${ended === 1 ? 'has' : 'have'} ended`;
    return ending === 0
      ? over
      : `${over}, ${ending} ${ending === 1 ? 'ends' : 'end'} within 60 days`;
  },
  endingLink: 'Show them',
  testChosen: (count: number) => `Test ${profiles(count)} again`,
};
