import { pictureMessages } from '../../messages/pictures.ts';
import { portalNames as names, portal } from '../../messages/portal.ts';
import type { PictureFacts } from '../picture-facts.ts';
import type { Part, Screen } from '../screen.ts';
import { insideApp } from './inside-app.ts';

const { says } = pictureMessages;

function page(facts: PictureFacts, marks: { tab?: number; add?: number }): Part[] {
  const { authenticationTabs: tabs, addRedirectUri } = portal[facts.wording];
  const [first = '', ...others] = tabs;
  const head: Part =
    tabs.length === 0
      ? { kind: 'heading', text: names.platformConfigurations }
      : {
          kind: 'tabs',
          items: [{ text: first }, ...others.map((text) => ({ text }))],
          current: 0,
        };
  return [head, { kind: 'commands', items: [{ text: addRedirectUri, mark: marks.add }] }];
}

export function authentication(facts: PictureFacts): Screen {
  const { authentication: name, addRedirectUri } = portal[facts.wording];
  return {
    ...insideApp(facts, name),
    parts: page(facts, { add: 1 }),
    says: [says.addRedirectUri(addRedirectUri)],
  };
}

export function redirectUri(facts: PictureFacts): Screen {
  return redirectUriOn(names.web, says.web, facts);
}

export function spaRedirectUri(facts: PictureFacts): Screen {
  return redirectUriOn(names.singlePage, says.singlePage, facts);
}

function redirectUriOn(platform: string, choose: string, facts: PictureFacts): Screen {
  const { authentication: name, choosePlatform, addRedirectUri } = portal[facts.wording];
  const choice = (text: string) =>
    text === platform ? { mark: 2, chosen: true } : { crossed: true };
  return {
    ...insideApp(facts, name),
    parts: page(facts, { add: 1 }),
    pane: {
      title: choosePlatform,
      parts: [
        {
          kind: 'tiles',
          items: [
            { text: names.web, ...choice(names.web) },
            { text: names.singlePage, ...choice(names.singlePage) },
            { text: names.mobile, crossed: true },
          ],
        },
        { kind: 'field', label: names.redirectUri, value: facts.redirectUri, mark: 3 },
        { kind: 'button', text: names.configure, mark: 4 },
      ],
    },
    says: [says.addRedirectUri(addRedirectUri), choose, says.pasteRedirectUri, says.configure],
  };
}
