/** Taking a choice to somebody else, or to a phone. */
export const sharingMessages = {
  title: 'Share this guide',
  lead: 'The address holds what is chosen and nothing else: no client ID, no tenant, no secret.',
  link: 'Link',
  copyLink: 'Copy link',
  markdown: 'Markdown',
  copyMarkdown: 'Copy as Markdown',
  code: 'QR code of the address beside it',
  phone: 'On the phone where the authenticator lives',
  scan: 'Scan the code with its camera.',
  notFromPhone:
    'Only this machine is called that: for a phone, open this server by its name in the network first.',
  shorter: 'A shorter address of the same choice:',
  close: 'Close',
};
