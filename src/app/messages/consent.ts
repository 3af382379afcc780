import { dateTime } from './dates.ts';

/** Below a test: how the consent comes about that it misses. */
export const consentMessages = {
  heading: 'Get the consent',
  text: 'What the registration lists under **API permissions** counts only after somebody who may has consented to it. That takes one click on a page of Microsoft’s.',
  now: 'Grant consent now',
  nowHint:
    'For you, if you are a Privileged Role Administrator or a Global Administrator; a Cloud Application Administrator may grant delegated permissions.',
  send: 'Send to somebody who can',
  sendHint:
    'Makes a link to a page that says in words what is asked for, and leads on to Microsoft. Nobody needs an account here.',
  making: 'Making the link…',
  back: 'The address below is a **Web** redirect URI of the app, so Microsoft can lead back',
  backHint:
    'Optional. Add it under **Authentication** and remove it when you are done. Without it, test again after the consent.',
  callback: 'Address to come back to',
  copyCallback: 'Copy the address to come back to',
  link: 'Link for whoever consents',
  copyLink: 'Copy the link for whoever consents',
  linkMade: 'The link is ready to be copied.',
  linkUntil: (at: number) =>
    `Works once, until ${dateTime(at)}. Send it the way you send anything confidential.`,
  takeBack: 'Take the link back',
  takenBack: 'The link leads nowhere any more.',
  waitingWord: 'Waiting for the consent',
  waitingBack:
    'This page notices when somebody comes back from Microsoft, and tests again by itself.',
  waitingBlind:
    'Microsoft does not lead back here. Test again as soon as you hear that the consent was given.',
  open: 'Open Microsoft’s page',
  blockedWord: 'Your browser has blocked the window',
  blocked: 'Open Microsoft’s page by hand; everything else stays the same.',
  testAgain: 'Test again',
  again: 'Make another link',
  returned: 'Somebody came back from Microsoft. Testing again what was granted.',
  returnedWord: 'Somebody came back from Microsoft',
  returnedText:
    'That alone proves nothing: the test above says what was granted. Right after a consent that can take some minutes to show.',
  declinedWord: 'Not granted so far',
  declinedText: 'Somebody came back without granting anything. The link can be used again.',
  overWord: 'The link has ended',
  over: 'It was taken back, or its seven days are over.',
};
