/** Every sentence of the form at the end of a guide to settings. */
export const settingsMessages = {
  formLabel: 'IDs for the settings',
  lines: 'The settings',
  copyLines: 'Copy the settings',
  ready: 'Both are there: copy the settings.',
  needed:
    'Enter both IDs: the settings stand here then. They are no secrets, and stay in this page.',
  wrongTenant: 'No settings yet: the tenant has to be in the global cloud of Microsoft.',
  domain:
    'A domain does not do in the settings. Enter the **Directory (tenant) ID**; whoever is signed in here gets it looked up.',
  looking: 'Looking the tenant ID up…',
};
