import type { Fixer } from '#domain/diagnosis/diagnoses.ts';

/** Who can mend it, to be said where that is not the reader. */
const fixerWords: Readonly<Record<Exclude<Fixer, 'admin'>, string>> = {
  'global-admin': 'It takes a Global Administrator or a Privileged Role Administrator.',
  'conditional-access-owner':
    'It takes whoever looks after Conditional Access in your organisation.',
  operator: 'It takes whoever runs this page.',
  microsoft: 'Nobody has to change anything for it.',
};

/** The same for any of them; nothing when the reader can do it. */
export function wordsAboutFixer(fixer: Fixer): string | undefined {
  return fixer === 'admin' ? undefined : fixerWords[fixer];
}
