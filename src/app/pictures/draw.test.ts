import { describe, expect, it } from 'vitest';
import { pictureIds } from '#domain/catalog/picture.ts';
import { wordings } from '#domain/catalog/wording.ts';
import { pictureMessages } from '../messages/pictures.ts';
import { describeScreen } from './describe-screen.ts';
import { draw } from './draw.ts';
import { exampleFacts, longFacts } from './example-facts.ts';
import type { PictureFacts } from './picture-facts.ts';

const variants = wordings.flatMap((wording): PictureFacts[] => [
  { ...exampleFacts, wording },
  { ...exampleFacts, wording, toTick: [], granted: [] },
  { ...longFacts, wording },
]);

const pictures = pictureIds.flatMap((picture) =>
  variants.map((facts, index) => ({ picture, index, facts })),
);

/** Every value of this name, wherever in the data it stands. */
function all(name: string, data: unknown): unknown[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    key === name && value !== undefined ? [value] : all(name, value),
  );
}

describe('a drawing', () => {
  it.each(pictures)('has one sentence for each mark: $picture, $index', ({ picture, facts }) => {
    const screen = draw(picture, facts);
    const marks = all('mark', screen).sort((one, other) => Number(one) - Number(other));
    expect(marks).toEqual(screen.says.map((_, index) => index + 1));
  });

  it.each(pictures)('says in words what it marks: $picture, $index', ({ picture, facts }) => {
    const screen = draw(picture, facts);
    const words = describeScreen(pictureMessages.names[picture], screen);
    for (const sentence of screen.says) expect(words).toContain(sentence);
    expect(words).toContain(screen.title);
    if (screen.warns !== undefined) {
      expect(words).toContain(screen.warns);
      expect(all('crossed', screen)).toContain(true);
    }
  });

  it('holds the values of the reader', () => {
    const text = (picture: (typeof pictureIds)[number]) => JSON.stringify(draw(picture, longFacts));
    expect(text('new-registration')).toContain(longFacts.appName);
    expect(text('new-registration')).not.toContain(longFacts.redirectUri);
    expect(text('registration-with-redirect')).toContain(longFacts.redirectUri);
    expect(text('overview')).toContain(longFacts.clientId);
    expect(text('redirect-uri')).toContain(longFacts.redirectUri);
    expect(text('new-secret')).toContain(longFacts.secretName);
    expect(text('secret-value')).toContain(longFacts.secretName);
  });

  it.each([
    ['single', 'current', 'Single tenant only'],
    ['multi', 'current', 'Multiple Entra ID tenants'],
    ['single', 'earlier', 'Accounts in this organizational directory only'],
    ['multi', 'earlier', 'Accounts in any organizational directory'],
  ] as const)('chooses the account type: %s, %s', (accountType, wording, name) => {
    const { says } = draw('new-registration', { ...exampleFacts, accountType, wording });
    expect(says).toContain(`Choose ${name}.`);
  });

  it.each([
    ['delegated', 'Select Delegated permissions.'],
    ['application', 'Select Application permissions.'],
  ] as const)('chooses the type of permissions: %s', (permissionType, sentence) => {
    const facts = { ...exampleFacts, permissionType };
    expect(draw('request-permissions', facts).says).toContain(sentence);
    expect(draw('permission-type', facts).says).toContain(sentence);
  });

  it('counts the permissions that it has no room for', () => {
    const shown = all('rows', draw('consent', longFacts)).flat();
    // Four of seven, and the one that is there from the start.
    expect(shown).toHaveLength(5);
    expect(JSON.stringify(draw('consent', longFacts))).toContain('and 3 more');
  });
});
