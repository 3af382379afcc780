import type { ConsentRequest } from '#contract/consent-requests.ts';
import { dateTime } from './dates.ts';

const confidential = 'Send it the way you send anything confidential.';

type KeptLink = Pick<ConsentRequest, 'clientId' | 'tenant' | 'createdAt' | 'expiresAt'>;

/** Below a test: how the consent comes about that it misses. */
export const consentMessages = {
  heading: 'Get the consent',
  text: 'What the registration lists under **API permissions** counts only after somebody who may has consented to it. That takes one click on a page of Microsoft’s.',
  first: {
    session: 'Sign in above first: a link belongs to whoever made it.',
    actions: 'Choose at least one action first: it says what is asked for.',
    clientId: 'Fill in the **Client ID** first: it says which app is asked for.',
    tenant: 'Fill in the **Tenant** first: it says who is asked.',
  },
  offer: 'Somebody else has to consent?',
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
  linkUntil: (at: number, leadsBack: boolean) =>
    leadsBack
      ? `Works until ${dateTime(at)}, or until somebody has consented and Microsoft has led them back. ${confidential}`
      : `Works until ${dateTime(at)}, as often as it is opened: Microsoft does not tell this page of a consent. Take it back when it is no longer needed. ${confidential}`,
  takeBack: 'Take the link back',
  takenBack: 'The link leads nowhere any more.',
  waitingWord: 'Waiting for the consent',
  waitingBack:
    'This page notices when somebody comes back from Microsoft, and tests again by itself.',
  waitingBlind:
    'Microsoft does not lead back here. Test again as soon as you hear that the consent was given.',
  goneWord: 'The other window is gone',
  gone: 'Closed before the consent was given? Open it again. Where it is still open, go on there.',
  open: 'Open Microsoft’s page',
  blockedWord: 'Your browser has blocked the window',
  blocked: 'Open Microsoft’s page by hand; everything else stays the same.',
  testAgain: 'Test again',
  again: 'Make another link',
  keptWord: 'A link is waiting',
  keptOutcome:
    'An answer is announced here. What was granted, a test shows: enter the credentials again for it.',
  kept: ({ clientId, tenant, createdAt, expiresAt }: KeptLink) =>
    `It was made on ${dateTime(createdAt)} for the app ${clientId} in ${tenant}, and works until ${dateTime(expiresAt)}. Nobody has consented by it so far.`,
  keptAddress: 'Its address was shown once: if it is lost, take the link back and make another.',
  returned: 'Somebody came back from Microsoft. Testing again what was granted.',
  returnedWord: 'Somebody came back from Microsoft',
  returnedText:
    'That alone proves nothing: the test above says what was granted. Right after a consent that can take some minutes to show.',
  returnedUntested:
    'That alone proves nothing. Fill in the credentials and test: that says what was granted.',
  declinedWord: 'Not granted so far',
  declinedText: 'Somebody came back without granting anything. The link can be used again.',
  tenantUnknown: {
    title: 'Microsoft does not know this tenant in the chosen cloud',
    fix: 'Check the Directory (tenant) ID or the domain in the form above; no link was made.',
  },
  overWord: 'The link has ended',
  over: 'It was taken back, or its seven days are over.',
};
