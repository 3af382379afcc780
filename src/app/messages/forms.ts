/** The other forms in which a guide can be had. */
export const formsMessages = {
  heading: 'Take this guide elsewhere',
  text: 'The same steps for the same choice, as Markdown for a ticket, a wiki or an assistant. No client ID, tenant or secret is in it.',
  copyMarkdown: 'Copy all steps as Markdown',
  openMarkdown: 'Open as Markdown',
  review: 'Security review',
};
