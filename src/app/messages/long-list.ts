/** Said of a list of so many actions that the page holds only those in sight. */
export const longListMessages = {
  label: 'Actions',
  keys: 'Arrow keys, Page Up, Page Down, Home and End go through the list, Space selects.',
};
