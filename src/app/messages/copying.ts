import type { CopyWords } from '../ui/copy-button.tsx';

export const copying: CopyWords & { copy: string } = {
  copy: 'Copy',
  copied: 'Copied',
  pressKeys: 'Your browser refused. The text is selected: press Ctrl+C, or ⌘C on a Mac.',
  announce: (label) => `${label}: copied`,
};
