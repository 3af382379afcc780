import type { ReturnFault, ReturnOutcome } from '#contract/return-outcome.ts';

type Words = { readonly title: string; readonly text: string };

const closeIt = 'You can close this window.';

/** What somebody reads whom Microsoft has led back, in a window that has done its work. */
export const returnMessages: Readonly<Record<Exclude<ReturnOutcome['kind'], 'refused'>, Words>> = {
  'sign-in-received': {
    title: 'The sign-in has arrived',
    text: `${closeIt} The test goes on by itself in the window in which you began it.`,
  },
  'sign-in-refused': {
    title: 'Microsoft has not let the sign-in through',
    text: `${closeIt} The one in which you began the test says what to do.`,
  },
  'consent-received': {
    title: 'Thank you, that was all',
    text: `${closeIt} The setup that waits now checks what was granted.`,
  },
  'consent-refused': {
    title: 'Nothing was granted',
    text: `${closeIt} The setup that waits knows about it. The link that brought you here can be used again.`,
  },
};

export const refusedReturnMessages: Readonly<Record<ReturnFault, Words>> = {
  'state-missing': {
    title: 'This page is for coming back from Microsoft',
    text: 'It has no use by itself. Go back to the guide, and begin from there.',
  },
  'state-tampered': {
    title: 'This answer was not for us, or was changed on the way',
    text: 'It was put aside and changes nothing. Go back to where you began, and try again from there.',
  },
  'state-expired': {
    title: 'This took too long',
    text: 'The answer came after its time and was put aside. Go back to where you began, and try again from there.',
  },
  'state-used': {
    title: 'This answer was taken already',
    text: 'Each answer counts once, and only for the latest attempt. If the page was reloaded, all is well: close it. Otherwise go back to where you began.',
  },
  'answer-incomplete': {
    title: 'This answer says nothing',
    text: 'Microsoft sends a result or an error along; this has neither, and was put aside. Go back to where you began, and try again from there.',
  },
  'tenant-foreign': {
    title: 'This consent was given in another tenant',
    text: 'It does not count for the tenant that waits. Open the link again, and sign in with an account of the tenant that it names.',
  },
};
