export const signInMessages = {
  title: 'Sign in',
  gates: {
    test: {
      word: 'Sign in to test and save',
      text: 'Reading the guide needs no account; testing and saving do. Open the sign-in link that stands in the terminal where Scopewright runs. This page notices by itself, and what you typed stays here.',
    },
    webhooks: {
      word: 'Webhooks are for administrators',
      text: 'Open the sign-in link that stands in the terminal where Scopewright runs. This page notices by itself.',
    },
    profiles: {
      word: 'Profiles are for operators',
      text: 'Open the sign-in link that stands in the terminal where Scopewright runs. This page notices by itself.',
    },
    sessions: {
      word: 'Sign in to see your sessions',
      text: 'Open the sign-in link that stands in the terminal where Scopewright runs. This page notices by itself.',
    },
    audit: {
      word: 'The audit log is for admins',
      text: 'Open the sign-in link that stands in the terminal where Scopewright runs. This page notices by itself.',
    },
    links: {
      word: 'Setup links are for operators',
      text: 'Open the sign-in link that stands in the terminal where Scopewright runs. This page notices by itself.',
    },
    apiKeys: {
      word: 'API keys are for administrators',
      text: 'Open the sign-in link that stands in the terminal where Scopewright runs. This page notices by itself.',
    },
  },
  paste: 'Or paste the link here',
  link: 'Sign-in link',
  pasteHint: 'The whole link, or the part after the #.',
  signIn: 'Sign in',
  signingIn: 'Signing in…',
  signedIn: 'You are signed in',
  signedInAs: (name: string, role: { readonly name: string; readonly may: string }) =>
    `Signed in as ${name}. The role ${role.name} ${role.may}.`,
  signedInText: 'You can close this tab and go on where you were.',
  toSessions: (name: string, role: string) => `${name}, ${role}: your sessions`,
  signOut: 'Sign out',
  noLink: 'This page needs a sign-in link',
  noLinkText:
    'The link stands in the terminal where Scopewright runs. Press Enter there for another.',
  linkMissing: 'Paste the link first.',
  cutLink: {
    title: 'This is not a whole sign-in link',
    fix: 'Copy it again from the terminal, from http to its last character.',
  },
  toProfiles: 'Open the profiles',
  announce: 'You are signed in now.',
};
