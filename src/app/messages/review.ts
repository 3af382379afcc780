import { limitWords } from '#domain/review/limit-words.ts';
import { reviewWords } from '#domain/review/review-words.ts';

/** What only the page of a security review says. The review itself is one text with its Markdown. */
export const reviewMessages = {
  ...reviewWords,
  closedLead: limitWords.closedLead,
  backToGuide: 'Back to the guide',
  print: 'Print',
  copyMarkdown: 'Copy as Markdown',
  openMarkdown: 'Open as Markdown',
  decisionOnPaper:
    'On paper, this page ends with lines for the decision, a name, the date and a signature.',
};
