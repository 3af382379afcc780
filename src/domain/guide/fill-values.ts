import type { AskedValue, Guide } from '../catalog/guide.ts';
import type { Placeholder } from '../catalog/markdown.ts';

/** What placeholders stand for, by name: those of every guide and the values that this one asks for. */
export type Values = Readonly<Record<string, string>>;

/** Text with every `{{name}}` replaced that has a value; others stay as they are. */
export function fillIn(text: string, values: Values): string {
  return text.replaceAll(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? whole) : whole,
  );
}

/** The asked values by id: as the reader gave them, their example where nothing valid is given yet. */
function askedOrExample(asks: readonly AskedValue[], given: Values): Values {
  return Object.fromEntries(
    asks.map(({ id, example }) => [
      id,
      Object.hasOwn(given, id) ? (given[id] ?? example) : example,
    ]),
  );
}

/**
 * What every placeholder of a guide stands for. `scopeText` is what stands in a field for scopes;
 * `given` are the asked values that the reader has entered, and `serverUrl`.
 */
export function guideValues(guide: Guide, scopeText: string, given: Values): Values {
  const { serverUrl = '' } = given;
  const asked = { ...askedOrExample(guide.asks, given), serverUrl };
  const { redirectUri, appName, secretName = '' } = guide.values;
  const values = {
    redirectUri: fillIn(redirectUri, asked),
    appName: fillIn(appName, asked),
    secretName: fillIn(secretName, asked),
    platformName: guide.platform.name,
    connectorName: guide.connector.name,
    scopes: scopeText,
    scopeText,
    serverUrl,
  } satisfies Record<Placeholder, string>;
  return { ...asked, ...values };
}
