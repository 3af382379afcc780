import { pictureMessages } from '../../messages/pictures.ts';
import { portalNames as names, portal } from '../../messages/portal.ts';
import type { PictureFacts } from '../picture-facts.ts';
import type { Screen } from '../screen.ts';

const { says } = pictureMessages;

/** Where no registration is open yet. */
function outside({ wording }: PictureFacts) {
  const { way, menu, appRegistrations } = portal[wording];
  return { place: way, menu: { entries: menu, current: appRegistrations } };
}

export function appRegistrations(facts: PictureFacts): Screen {
  return {
    ...outside(facts),
    title: portal[facts.wording].appRegistrations,
    parts: [
      {
        kind: 'commands',
        items: [{ text: names.newRegistration, mark: 1 }, { text: names.endpoints }],
      },
      {
        kind: 'tabs',
        items: [{ text: names.allApplications }, { text: names.ownedApplications }],
        current: 0,
      },
      {
        kind: 'table',
        columns: [
          { text: names.displayName },
          { text: names.clientId },
          { text: names.createdOn, minor: true },
        ],
        rows: Array.from({ length: 3 }, () => ['bar', 'bar', 'bar'] as const),
      },
    ],
    says: [says.newRegistration],
  };
}

export function newRegistration(facts: PictureFacts, redirectUri?: string): Screen {
  const { appRegistrations: list, accountTypes, accountType } = portal[facts.wording];
  const { place, menu } = outside(facts);
  const chosen = accountType[facts.accountType];
  return {
    place: [...place, list],
    menu,
    title: names.registerTitle,
    parts: [
      { kind: 'field', label: names.name, value: facts.appName, mark: 1 },
      { kind: 'radios', label: names.accountTypes, options: accountTypes, chosen, mark: 2 },
      {
        kind: 'field',
        label: names.redirectUriOptional,
        choice: redirectUri === undefined ? names.selectPlatform : names.web,
        value: redirectUri ?? names.redirectUriHint,
        empty: redirectUri === undefined,
        mark: 3,
      },
      { kind: 'button', text: names.register, mark: 4 },
    ],
    says: [
      says.name(facts.appName),
      says.accountType(accountTypes[chosen] ?? ''),
      redirectUri === undefined ? says.noRedirectUri : says.webRedirectUri,
      says.register,
    ],
  };
}
