import { writeFile } from 'node:fs/promises';
import { drawPicture } from '#server/sharing/draw-card.ts';
import { inRepository } from './root.ts';
import type { Main } from './tool.ts';

/** `npm run share-picture`: draws what a preview shows of any page but a guide, and where nothing can be drawn. */
export const main: Main = async () => {
  const picture = await drawPicture({
    heading: 'Connect Microsoft 365',
    subheading: 'to your integration platform',
    facts: [
      { value: 'Guided', label: 'step by step' },
      { value: 'Exact', label: 'scopes' },
      { value: 'Tested', label: 'credentials' },
    ],
  });
  await writeFile(inRepository('public', 'share.png'), picture);
  return 0;
};
