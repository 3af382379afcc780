import type { PictureId } from '#domain/catalog/picture.ts';
import { draw } from './draw.ts';
import type { PictureFacts } from './picture-facts.ts';
import type { Screen } from './screen.ts';

/** Whether the portal's other wording makes another picture: the menu beside it does not count. */
export function differsByWording(picture: PictureId, facts: PictureFacts): boolean {
  const content = ({ title, parts, pane }: Screen) => JSON.stringify([title, parts, pane]);
  const [one, other] = (['current', 'earlier'] as const).map((wording) =>
    content(draw(picture, { ...facts, wording })),
  );
  return one !== other;
}
