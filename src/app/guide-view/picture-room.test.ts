import { expect, test } from 'vitest';
import { pictureIds } from '#domain/catalog/picture.ts';
import css from './picture-room.css?raw';

test('every drawing has its room before it comes', () => {
  const rooms = [...css.matchAll(/^\[data-picture="([a-z-]+)"\]:empty/gm)].map(([, id]) => id);
  expect(rooms.sort()).toEqual([...pictureIds].sort());
});
