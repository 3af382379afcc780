/** Where one chooses a guide, and where one is sent to choose one. */
export const homeMessages = {
  title: 'Connect Microsoft 365 to your integration platform',
  lead: 'Choose a guide. It shows exactly what to click, computes exactly what to grant, and tests what you bring back.',
  guides: 'Guides',
  recent: 'Recent',
  /** Of the whole product, for search engines and previews. */
  description: 'Guided setup for Microsoft Entra ID connectors: exact scopes, tested credentials.',
  notFoundTitle: 'There is no such page',
  notFound: (path: string) => `Nothing lives at ${path}. The guides that exist:`,
};
