/** What is said of a tenant before anything is tested. */
export const tenantLookupMessages = {
  looking: 'Looking the tenant up…',
  found: 'This tenant exists.',
  elsewhere: (cloud: string) => `This tenant is in ${cloud}.`,
  notFound: 'No Microsoft cloud knows this tenant.',
  switchCloud: 'Switch cloud',
  switchTo: (cloud: string) => `Switch the guide to ${cloud}`,
  switched: (cloud: string) => `The guide is about ${cloud} now.`,
};
