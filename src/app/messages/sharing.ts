/** Taking a choice to somebody else, or to a phone. */
export const sharingMessages = {
  title: 'Share this guide',
  lead: 'The address holds what is chosen and nothing else: no client ID, no tenant, no secret.',
  copyLink: 'Copy link',
  copyMarkdown: 'Copy as Markdown',
  markdown: 'Title as a link, and the scopes: for a ticket or a chat.',
  code: 'QR code of the link',
  phone: 'On a phone',
  scan: 'Scan the code with the phone that has your authenticator.',
  notFromPhone:
    'The name of this server leads a phone to itself. Open it by its name in the network, then scan the code there.',
  shorter: 'The code holds a shorter address of the same choice:',
  close: 'Close',
};
