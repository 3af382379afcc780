import type { GuideSelection } from '#contract/guide-selection.ts';
import { guideMessages } from '../messages/guide.ts';
import { newLinkMessages } from '../messages/setup-links.ts';

const words = newLinkMessages.difference;

type Settings = Pick<GuideSelection, 'accountType' | 'permissionType' | 'cloud'>;

/** What is to be different about the app beside its scopes, each in a sentence. */
export function changedSettings(present: Settings, wanted: Settings): readonly string[] {
  const { accountType, permissionType, cloud } = present;
  const { accounts, permissionTypes, clouds } = guideMessages;
  return [
    ...(cloud === wanted.cloud ? [] : [words.cloud(clouds[wanted.cloud], clouds[cloud])]),
    ...(permissionType === wanted.permissionType
      ? []
      : [
          words.permissionType(
            permissionTypes[wanted.permissionType],
            permissionTypes[permissionType],
          ),
        ]),
    ...(accountType === wanted.accountType
      ? []
      : [words.accountType(accounts[wanted.accountType], accounts[accountType])]),
  ];
}
