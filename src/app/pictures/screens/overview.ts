import { pictureMessages } from '../../messages/pictures.ts';
import { portalNames as names, portal } from '../../messages/portal.ts';
import type { PictureFacts } from '../picture-facts.ts';
import type { Screen } from '../screen.ts';
import { insideApp } from './inside-app.ts';

const { says, unknownId } = pictureMessages;

export function overview(facts: PictureFacts): Screen {
  const { accountTypes, accountType } = portal[facts.wording];
  return {
    ...insideApp(facts, names.overview),
    parts: [
      { kind: 'heading', text: names.essentials },
      {
        kind: 'facts',
        rows: [
          { label: names.displayName, text: facts.appName },
          { label: names.clientId, text: facts.clientId ?? unknownId, mark: 1 },
          { label: names.objectId, text: unknownId, crossed: true },
          { label: names.tenantId, text: unknownId, mark: 2 },
          {
            label: names.accountTypes,
            text: accountTypes[accountType[facts.accountType]] ?? '',
          },
        ],
      },
    ],
    says: [says.copyClientId, says.copyTenantId],
    warns: says.notObjectId,
  };
}
