import type { DeliveryError, WebhookDelivery, WebhookTest } from '#contract/webhooks.ts';
import type { eventTypes } from '#domain/profile/profile-event.ts';

const errors: Readonly<Record<DeliveryError, string>> = {
  'not-a-url': 'This is not a whole address. It begins with https://.',
  'not-https': 'Events are only sent to https addresses.',
  'has-credentials': 'Leave user name and password out of the address. The signature proves us.',
  'address-forbidden':
    'This name leads to a private address. Events only go to the public internet.',
  'host-not-found': 'No server is found under this name.',
  refused: 'The receiver did not take it.',
  redirected: 'The receiver answered with a redirect, which is not followed.',
  gone: 'The receiver wants no more events (410); the webhook is disabled.',
  'timed-out': 'The receiver did not answer within 15 seconds.',
  'connection-refused': 'The receiver refuses connections.',
  'connection-lost': 'The connection broke off.',
  'tls-failed': 'The certificate of the receiver is not valid for this name.',
  'secret-unreadable':
    'The signing secret cannot be opened with the server’s keys. Make a new signing secret.',
};

const answered = (status: number | null) => (status === null ? '' : ` It answered ${status}.`);

export const webhookMessages = {
  title: 'Webhooks',
  lead: 'Your servers hear of what happens to profiles and setup links, in signed requests.',
  add: 'Add a webhook',
  empty: 'No webhooks yet',
  emptyText:
    'Add the address of a server of yours, and it is told when a profile is made, tested, needs attention, or its secret ends.',
  addTitle: 'New webhook',
  editTitle: 'Change where and what',
  url: 'Address',
  urlHint: 'Of your server, on the public internet, with https.',
  urlMissing: 'Enter the address first.',
  tooMany: 'There are 50 webhooks, which is as many as there may be. Delete one first.',
  events: 'Events',
  eventsHint: 'Tick none to be told of everything.',
  eventTypes: {
    'profile.created': 'A profile was made',
    'profile.checked': 'A profile was tested',
    'profile.attention': 'A profile needs attention',
    'profile.secret_expiring': 'A client secret ends soon',
    'profile.secret_rotated': 'A client secret was replaced',
    'profile.deleted': 'A profile was deleted',
    'link.opened': 'A setup link was opened',
    'link.completed': 'A setup link was completed',
  } satisfies Record<(typeof eventTypes)[number], string>,
  allEvents: 'All events',
  create: 'Create webhook',
  save: 'Save changes',
  saving: 'Saving…',
  cancel: 'Cancel',
  created: 'The webhook is made. Copy its signing secret now.',
  saved: 'The changes are saved.',
  errors,
  secretTitle: 'Signing secret',
  secretWord: 'Copy the signing secret now',
  secretText: (url: string, overlaps: boolean) =>
    `It is shown this once. The server at ${url} proves with it that a request came from here.${overlaps ? ' For 24 hours events are signed with the former secret as well.' : ''}`,
  copySecret: 'Copy the signing secret',
  verify: 'How to verify a request',
  verifyText:
    'Any library for Standard Webhooks does it. Without one, in Node, over the body as it came:',
  verifyCode: `const { createHmac, timingSafeEqual } = require('node:crypto');

function isGenuine(headers, body, secret) {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const { 'webhook-id': id, 'webhook-timestamp': time } = headers;
  const { 'webhook-signature': signatures = '' } = headers;
  if (!(Math.abs(Date.now() / 1000 - Number(time)) <= 300)) return false;
  const wanted = createHmac('sha256', key).update(\`\${id}.\${time}.\${body}\`).digest();
  return signatures.split(' ').some((entry) => {
    const given = Buffer.from(entry.replace(/^v1,/, ''), 'base64');
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  });
}`,
  copyCode: 'Copy the code',
  kept: 'I have copied it',
  on: 'On',
  disabled: (since: string) => `Disabled since ${since}`,
  madeBy: (name: string, at: string) => `Made by ${name}, ${at}`,
  nothingSent: 'Nothing sent yet',
  lastDelivered: (at: string) => `Last delivery taken, ${at}`,
  lastFailed: (at: string, status: number | null) =>
    `Last delivery failed${status === null ? '' : ` with ${status}`}, ${at}`,
  test: 'Send a test',
  testing: 'Sending…',
  tested: ({ delivered, status, error, milliseconds }: WebhookTest) =>
    delivered
      ? { word: 'The test was taken', text: `It answered ${status} after ${milliseconds} ms.` }
      : {
          word: 'The test was not taken',
          text: `${error === null ? '' : errors[error]}${answered(status)}`,
        },
  edit: 'Change',
  disable: 'Disable',
  enable: 'Enable',
  disabledNow: 'The webhook is disabled.',
  enabledNow: 'The webhook is enabled.',
  rotation: {
    open: 'New signing secret',
    title: 'Make a new signing secret?',
    text: 'The present one signs as well for 24 hours: time to take the new one over on your server.',
    confirm: 'Make a new one',
    pending: 'Making…',
    cancel: 'Keep the present one',
    failed: 'The signing secret stays as it is',
  },
  removal: {
    open: 'Delete',
    title: 'Delete this webhook?',
    text: 'Nothing is sent there any more, and the list of its deliveries goes with it. What waits to be sent is not sent.',
    confirm: 'Delete it',
    pending: 'Deleting…',
    cancel: 'Keep it',
    done: 'The webhook is deleted.',
    failed: 'The webhook was not deleted',
  },
  failedWord: 'This did not work',
  notCome: 'The webhooks did not come',
  keptWord: 'This is the list from before',
  deliveries: 'Deliveries of the last 30 days',
  noDeliveries: 'Nothing was sent yet. What happens from now on is listed here.',
  deliveriesNotCome: 'The deliveries did not come',
  replay: 'Send again',
  replayNamed: (type: string, at: string) => `Send ${type} of ${at} again`,
  replayed: 'It is sent again.',
  statuses: {
    waiting: 'Waiting',
    delivered: 'Taken',
    'given-up': 'Given up',
  } satisfies Record<WebhookDelivery['status'], string>,
  attempts: (count: number) => (count === 1 ? '1 attempt' : `${count} attempts`),
  nextAttempt: (at: string) => `next ${at}`,
  lastAnswer: ({ lastError, lastStatus }: Pick<WebhookDelivery, 'lastError' | 'lastStatus'>) =>
    lastError === null ? '' : `${errors[lastError]}${answered(lastStatus)}`,
};
