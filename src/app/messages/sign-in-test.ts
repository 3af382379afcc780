/** Below a test of delegated permissions: the sign-in that proves them. */
export const signInTestMessages = {
  heading: 'Test sign-in',
  text: 'Only a sign-in proves what a user’s consent covers. Microsoft’s page opens in a window of its own; the account that signs in is used for this test alone, and its tokens are thrown away.',
  register:
    'For this, Microsoft has to know the address below. Add it to the app under **Authentication**, platform **Web**, and remove it again after the test.',
  registered: 'The address to come back to is registered already.',
  notPossible:
    'Entra takes only https addresses, or localhost. Open this page in one of these ways to sign in for a test.',
  callback: 'Redirect URI for the test',
  copyCallback: 'Copy the redirect URI for the test',
  start: 'Sign in to test',
  starting: 'Opening Microsoft’s page…',
  waitingWord: 'Waiting for the sign-in',
  waiting:
    'Sign in in the other window, with an account of the tenant. This page goes on by itself.',
  goneWord: 'The other window is gone',
  gone: 'Closed before the end of the sign-in? Try again. Where it is still open, sign in there: this page goes on by itself.',
  blockedWord: 'Your browser has blocked the window',
  blocked: 'Open the page by hand; the test waits for it.',
  open: 'Open Microsoft’s sign-in page',
  tryAgain: 'Try again',
  cancel: 'Cancel',
  cancelled: 'Test sign-in cancelled.',
  redeeming: 'Signed in. Looking at what was granted…',
  done: 'Test sign-in finished. The check of the consent is up to date.',
  passedWord: 'The sign-in worked',
  passed:
    'Consent, redirect and tokens are proven for this account. Nothing of the test is kept; the redirect URI for it can be removed now.',
  failedWord: 'The sign-in did not prove it',
  failed: 'The check of the consent above says what is missing.',
  refusedWord: 'Microsoft has not let the sign-in through',
  overWord: 'The time for this sign-in is over',
  over: 'Each takes ten minutes at most. Nothing was changed.',
  sawError: 'I saw an error there',
  causes: 'Some errors stay on Microsoft’s page, which then never leads back. The usual ones:',
  causeRedirect:
    '**AADSTS50011**, or the redirect URI does not match: it is missing in the registration, differs in a letter, or stands under another platform than **Web**.',
  causeApproval:
    '**Need admin approval**: users may not consent to this themselves. An administrator has to, see “Get the consent”.',
  causeAccount:
    '**AADSTS50020**, or the account does not exist in the tenant: another account was signed in already. Choose **Use another account**.',
  causeAssigned:
    '**AADSTS50105**: the app is for assigned users only, and this account is not one of them.',
  toRedirect: 'Go to the step about the redirect URI',
  paste: 'What the page says',
  pasteHint: 'The whole text, or the code such as AADSTS50011. It stays in this browser.',
  noCode: 'There is no code in this text. It begins with AADSTS, near the bottom of the page.',
  unknownCode: (code: number) =>
    `AADSTS${code} is not known here. Microsoft’s own page about it says more:`,
  lookUp: (code: number) => `Look up AADSTS${code}`,
};
