/** The copy of a test for whoever is asked for help. */
export const supportMessages = {
  copy: 'Copy support bundle',
  note: 'Codes, IDs and times of this test, for whoever you ask for help. The secret is not in it.',
};
