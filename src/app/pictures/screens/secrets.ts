import { pictureMessages } from '../../messages/pictures.ts';
import { portalNames as names } from '../../messages/portal.ts';
import type { PictureFacts } from '../picture-facts.ts';
import type { Part, Screen } from '../screen.ts';
import { insideApp } from './inside-app.ts';

const { says, shownOnce, unknownShort } = pictureMessages;

function head(marks: { tab?: number; create?: number }): Part[] {
  const clientSecrets = 1;
  return [
    {
      kind: 'tabs',
      items: names.secretTabs.map((text, index) => ({
        text,
        mark: index === clientSecrets ? marks.tab : undefined,
      })),
      current: clientSecrets,
    },
    { kind: 'commands', items: [{ text: names.newSecret, mark: marks.create }] },
  ];
}

export function clientSecrets(facts: PictureFacts): Screen {
  return {
    ...insideApp(facts, names.certificatesAndSecrets),
    parts: [...head({ tab: 1 }), { kind: 'note', text: names.noSecrets }],
    says: [says.secretsTab],
  };
}

export function newSecret(facts: PictureFacts): Screen {
  return {
    ...insideApp(facts, names.certificatesAndSecrets),
    parts: [...head({ create: 1 }), { kind: 'note', text: names.noSecrets }],
    pane: {
      title: names.addSecret,
      parts: [
        { kind: 'field', label: names.description, value: facts.secretName, mark: 2 },
        { kind: 'field', label: names.expires, value: names.recommendedLifetime, mark: 3 },
        { kind: 'button', text: names.add, mark: 4 },
      ],
    },
    says: [says.newSecret, says.description(facts.secretName), says.expires, says.add],
  };
}

export function secretValue(facts: PictureFacts): Screen {
  return {
    ...insideApp(facts, names.certificatesAndSecrets),
    parts: [
      ...head({}),
      {
        kind: 'table',
        columns: [
          { text: names.description },
          { text: names.expires, minor: true },
          { text: names.value, mark: 1 },
          { text: names.secretId, crossed: true },
        ],
        rows: [
          [
            { text: facts.secretName },
            'bar',
            { text: shownOnce },
            { text: unknownShort, crossed: true },
          ],
        ],
      },
    ],
    says: [says.copyValue],
    warns: says.notSecretId,
  };
}
