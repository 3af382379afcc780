const openLink = 'Open the sign-in link that stands in the terminal where Scopewright runs.';

/** What a page says that nobody sees without having signed in. */
const gates = {
  test: 'Sign in to test and save',
  profiles: 'Profiles are for operators',
  links: 'Setup links are for operators',
  audit: 'The audit log is for admins',
  apiKeys: 'API keys are for admins',
  webhooks: 'Webhooks are for admins',
  sessions: 'Sign in to see your sessions',
};

/** What somebody would sign in for. */
export type GatePurpose = keyof typeof gates;

export const signInMessages = {
  title: 'Sign in',
  gates,
  gateText: (purpose: GatePurpose) =>
    purpose === 'test'
      ? `Reading the guide needs no account; testing and saving do. ${openLink} This page notices by itself, and what you typed stays here.`
      : `${openLink} This page notices by itself.`,
  notAllowed: (present: string, needed: string) =>
    `You are signed in as ${present}. Ask somebody with the role ${needed} to do it for you, or have that role given to you.`,
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
