/** For somebody who is signed in, and may read the guide alone. */
export const roleGateMessages = {
  word: 'Testing and saving are for operators',
  text: (name: string, role: string) =>
    `You are signed in as ${name}, with the role ${role}. You can read this guide, adapt it and share it, and see profiles and their tests.`,
  way: (role: string) =>
    `To have this tested and saved, send the address of this page to an operator: it holds your whole choice. Or ask whoever administers Scopewright for the role ${role}, and sign in again; this page notices by itself.`,
  otherwise: 'Sign in as somebody else',
};
