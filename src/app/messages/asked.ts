import type { AskedFault } from '#domain/guide/clean-asked-value.ts';

/** The values that only the reader knows. */
export const askedMessages = {
  state: (given: boolean, reduced: boolean) =>
    [reduced && 'Reduced to its host.', given && 'Filled in below.'].filter(Boolean).join(' '),
  faults: {
    'not-a-host': 'This is not a host name such as the example.',
    'not-https': 'It has to begin with https://.',
    'not-an-address': 'Entra does not take this as an address.',
    'too-long': 'This is too long.',
  } satisfies Record<AskedFault, string>,
};
