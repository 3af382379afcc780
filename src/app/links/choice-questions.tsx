import { accountTypes } from '#domain/catalog/account-type.ts';
import { cloudIds } from '#domain/catalog/cloud.ts';
import { permissionTypes } from '#domain/catalog/permission-type.ts';
import { strategies } from '#domain/catalog/strategy.ts';
import { guideMessages } from '../messages/guide.ts';
import { panelMessages } from '../messages/panel.ts';
import { newLinkMessages } from '../messages/setup-links.ts';
import { Select } from '../ui/select.tsx';
import type { LinkChoice } from './use-link-choice.ts';

type ChoiceQuestionsProps = Pick<LinkChoice, 'guide' | 'selection' | 'select'>;

/** What a guide asks beside its actions, as far as it offers more than one answer. */
export function ChoiceQuestions({ guide, selection, select }: ChoiceQuestionsProps) {
  return (
    <fieldset className="space-y-2">
      <legend className="font-semibold">{newLinkMessages.settings}</legend>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        {guide.permissionTypes.length > 1 && (
          <Select
            label={guideMessages.permissionType}
            value={selection.permissionType}
            options={optionsOf(
              permissionTypes,
              guide.permissionTypes,
              guideMessages.permissionTypes,
            )}
            onChange={(permissionType) => select((current) => ({ ...current, permissionType }))}
          />
        )}
        {guide.accountTypes.length > 1 && (
          <Select
            label={guideMessages.account}
            value={selection.accountType}
            options={optionsOf(accountTypes, guide.accountTypes, guideMessages.accounts)}
            onChange={(accountType) => select((current) => ({ ...current, accountType }))}
          />
        )}
        <Select
          label={guideMessages.cloud}
          value={selection.cloud}
          options={optionsOf(cloudIds, guide.clouds, guideMessages.clouds)}
          onChange={(cloud) => select((current) => ({ ...current, cloud }))}
        />
        {guide.strategies.length > 1 && (
          <Select
            label={panelMessages.strategy}
            value={selection.strategy}
            options={optionsOf(strategies, guide.strategies, panelMessages.strategies)}
            onChange={(strategy) => select((current) => ({ ...current, strategy }))}
          />
        )}
      </div>
    </fieldset>
  );
}

function optionsOf<Value extends string>(
  all: readonly Value[],
  offered: readonly Value[],
  words: Readonly<Record<Value, string>>,
) {
  return all
    .filter((value) => offered.includes(value))
    .map((value) => ({ value, label: words[value] }));
}
