/** The guide for somebody with a setup link. */
export const setupMessages = {
  label: 'Your setup',
  asks: (who: string, what: string) => `${who} asks you to set up ${what}`,
  asksChange: (who: string, name: string) => `${who} asks you to change “${name}”`,
  until: (when: string) => `This link works until ${when}.`,
  free: 'You choose what is to be possible.',
  fixed: 'What is to be possible was fixed by whoever asks: the guide shows exactly that.',
  kept: 'You can stop and go on later, also on another machine with the same link. Everything but the secret is kept.',
  onlyChange:
    'The app is registered already: below stands only what is missing, and the test. The present secret stays, unless you enter another.',
  whole: 'The whole guide',
  inNewTab: '(in a new tab)',
  openApp: 'API permissions of the app',
  removing:
    'Do this last, once all is saved: until then the platform may need it. In **API permissions**, open **…** in its row, select **Revoke admin consent**, then **Remove permission**.',
  resumed:
    'You go on where this was left: choice, ticks and fields are back. The secret is kept nowhere: enter it again.',
  resumedWord: 'Welcome back',
  saveEnds: 'Saving hands the credentials over and ends this link.',
  over: {
    title: 'This setup link does not work any more',
    text: 'It was used, taken back, or its time is over. Nothing that you typed is lost as long as this page is open, but it can be neither tested nor saved.',
    way: 'Open the link from the message once more: its page lets you ask for a new one. With the new link, go on where you were.',
  },
  done: {
    title: 'Done: it is handed over',
    finished: 'This setup is done',
    changedTitle: 'Done: the changes are saved',
    text: (who: string) =>
      `${who} can see it now. The secret is kept sealed, and no page shows it.`,
    draft: (who: string) =>
      `It is saved, but no test has passed yet. ${who} can test it again, for example once consent was given.`,
    savedAs: (name: string) => `It is saved as ${name}.`,
    handedOver: 'What was handed over',
    name: 'Profile',
    tenant: 'Tenant',
    clientId: 'Client ID',
    scopes: 'Scopes',
    back: (host: string) => `Go back to ${host}`,
    close: 'You can close this page. The link is used up.',
    show: 'See what was handed over',
    again: 'Look at the guide again',
  },
};
