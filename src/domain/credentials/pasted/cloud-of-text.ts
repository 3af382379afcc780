import type { CloudId } from '../../catalog/cloud.ts';

/** Words that only one cloud has; those of the DoD before those of all of the US Government. */
const signs: readonly (readonly [CloudId, RegExp])[] = [
  ['usgov-dod', /dod-graph\.microsoft\.us/i],
  [
    'usgov',
    /microsoftonline\.us|portal\.azure\.us|entra\.microsoft\.us|graph\.microsoft\.us|onmicrosoft\.us|usgovcloudapi\.net|AzureUSGovernment/i,
  ],
  [
    'china',
    /partner\.microsoftonline\.cn|chinacloudapi\.cn|portal\.azure\.cn|onmschina\.cn|AzureChinaCloud/i,
  ],
];

/** The national cloud whose hosts or name a text has; `undefined` for the global one. */
export function cloudOfText(text: string): CloudId | undefined {
  return signs.find(([, sign]) => sign.test(text))?.[0];
}
