import { accountTypes } from '#domain/catalog/account-type.ts';
import { cloudIds } from '#domain/catalog/cloud.ts';
import type { Guide } from '#domain/catalog/guide.ts';
import { permissionTypes } from '#domain/catalog/permission-type.ts';
import type { Wording } from '#domain/catalog/wording.ts';
import type { Selection, SelectionChange } from '#domain/selection/selection.ts';
import { guideMessages } from '../messages/guide.ts';
import { Select } from '../ui/select.tsx';

type SetupChoicesProps = {
  guide: Guide;
  selection: Selection;
  select: (change: SelectionChange) => void;
  wording: Wording;
  setWording: (wording: Wording) => void;
};

/** The questions that change steps, beside the actions themselves. */
export function SetupChoices(props: SetupChoicesProps) {
  const { guide, selection, select, wording, setWording } = props;
  return (
    <fieldset className="needs-script no-print mt-4 flex flex-wrap items-center gap-x-6 gap-y-2">
      <legend className="sr-only">{guideMessages.choices}</legend>
      {guide.permissionTypes.length > 1 && (
        <Select
          label={guideMessages.permissionType}
          value={selection.permissionType}
          options={permissionTypes
            .filter((value) => guide.permissionTypes.includes(value))
            .map((value) => ({ value, label: guideMessages.permissionTypes[value] }))}
          onChange={(permissionType) => select((current) => ({ ...current, permissionType }))}
        />
      )}
      {guide.accountTypes.length > 1 && (
        <Select
          label={guideMessages.account}
          value={selection.accountType}
          options={accountTypes
            .filter((value) => guide.accountTypes.includes(value))
            .map((value) => ({ value, label: guideMessages.accounts[value] }))}
          onChange={(accountType) => select((current) => ({ ...current, accountType }))}
        />
      )}
      <Select
        label={guideMessages.cloud}
        value={selection.cloud}
        options={cloudIds
          .filter((value) => guide.clouds.includes(value))
          .map((value) => ({ value, label: guideMessages.clouds[value] }))}
        onChange={(cloud) => select((current) => ({ ...current, cloud }))}
      />
      <label
        title={guideMessages.differentScreenHint}
        className="flex min-h-8 cursor-pointer items-center gap-2 text-sm pointer-coarse:min-h-11"
      >
        <input
          type="checkbox"
          checked={wording === 'earlier'}
          onChange={({ target }) => setWording(target.checked ? 'earlier' : 'current')}
          className="size-4 accent-accent"
        />
        {guideMessages.differentScreen}
      </label>
    </fieldset>
  );
}
