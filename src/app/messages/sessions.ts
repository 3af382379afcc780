const asked = { pending: 'Ending…', cancel: 'Cancel', failed: 'Nothing was ended' };

/** The page of sessions: where somebody is signed in, and an end to it. */
export const sessionMessages = {
  title: 'Sessions',
  lead: 'Where you are signed in. End what you do not know; a session that nobody uses for 12 hours ends by itself.',
  notCome: 'The sessions did not come',
  keptWord: 'This is the list from before',
  whose: 'Show',
  whoseOptions: { own: 'My sessions', all: 'Everybody’s' },
  who: 'Who',
  browser: 'Browser',
  address: 'Address',
  begun: 'Begun',
  lastSeen: 'Last seen',
  ends: 'Ends at the latest',
  actions: 'Actions',
  present: 'This session',
  unknownAddress: 'Unknown',
  only: 'This is the only one: you are signed in nowhere else.',
  endNamed: (browser: string, begun: string) => `End the session of ${browser}, begun ${begun}`,
  ending: (browser: string, name: string) => ({
    ...asked,
    open: 'End',
    title: `End the session of ${browser}?`,
    text: `${name} is signed out there at once. What was typed there and not saved stays on that screen, to be sent after the next sign-in.`,
    confirm: 'End the session',
    done: 'The session has ended.',
  }),
  endingOthers: {
    ...asked,
    open: 'End all my others',
    title: 'End all your other sessions?',
    text: 'You stay signed in here alone.',
    confirm: 'End all others',
    done: 'All your other sessions have ended.',
  },
};
