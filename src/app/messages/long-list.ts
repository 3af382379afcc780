/** Said of a list of so many actions that the page holds only those in sight. */
export const longListMessages = {
  label: 'Actions',
  keys: 'Arrow keys, Page Up and Down, Home and End move; Space selects.',
};
