import { pictureMessages } from '../messages/pictures.ts';
import type { Screen } from './screen.ts';

/** In words what a drawing shows: where one is, what to do at each mark, and what not to take. */
export function describeScreen(name: string, { place, title, says, warns }: Screen): string {
  const where = pictureMessages.drawing(name, [...place, title].join(' › '));
  return [where, ...says, ...(warns === undefined ? [] : [warns])].join(' ');
}
