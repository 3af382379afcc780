/** Said of a list of so many actions that the page holds only those in sight. */
export const longListMessages = {
  label: 'Actions',
  keys: 'Arrow and page keys, Home and End move. Space selects.',
};
