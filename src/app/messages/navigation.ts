/** The way from one page of operators to another. */
export const navigationMessages = {
  label: 'Pages for operators',
  skip: 'Skip to the page',
  pages: {
    profiles: 'Profiles',
    links: 'Setup links',
    audit: 'Audit log',
    keys: 'API keys',
    webhooks: 'Webhooks',
  },
};
