const goOn = 'What you chose and typed is still here.';

/** The guide in a portal’s frame: what it says to whoever sits before it, and to the portal’s developers. */
export const hostMessages = {
  label: 'Your setup',
  alone: {
    title: 'This page belongs into a portal',
    text: 'It works only in the frame of the portal that has asked for it. Open the setup there.',
  },
  waiting: {
    title: 'Waiting for the portal',
    text: 'Testing and saving begin once the portal has said who you are. The guide can be read meanwhile.',
  },
  withoutToken: {
    title: 'Testing and saving are not offered here',
    text: 'The portal hands over no token for it. Reading, choosing and copying work.',
  },
  over: {
    title: 'The portal’s permission has run out',
    text: `${goOn} Testing and saving go on as soon as the portal renews it.`,
  },
  ask: 'Ask the portal to renew it',
  asked: 'The portal was asked. This page goes on by itself once it answers.',
  tryAgain: 'Try again',
  renewed: 'The portal has renewed its permission. Go on where you were.',
  ended: {
    code: 'token-over',
    title: 'The embed token has ended, and no other came',
    fix: 'Hear the event token-expiring, and hand over a new token',
  },
  otherGuide: {
    code: 'other-guide',
    title: 'The embed token is for another guide',
    fix: 'Show that guide in a frame of its own',
  },
  close: {
    title: 'Close without saving?',
    text: 'The secret that you entered is not saved. It is gone when this closes.',
    stay: 'Stay here',
    leave: 'Close',
  },
  saveEnds: 'Saving hands the credentials over and completes this setup.',
  done: 'You can close this. Nothing else is needed here.',
};
