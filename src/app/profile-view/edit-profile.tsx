import { useEffect, useRef } from 'react';
import type { Profile } from '#contract/profiles.ts';
import { useUnsavedWarning } from '../browser/use-unsaved-warning.ts';
import { type EditField, profileEditMessages as messages } from '../messages/profile-edit.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorSummary, focusField } from '../ui/error-summary.tsx';
import { EditConflicts } from './edit-conflict.tsx';
import { EditConsequences, makesDraft } from './edit-consequences.tsx';
import { EditFields, editFieldId } from './edit-fields.tsx';
import { EditRefusal } from './edit-refusal.tsx';
import { differing, editFields } from './edit-values.ts';
import { type EditFaults, useEditForm } from './use-edit-form.ts';
import { useProfileEdit } from './use-profile-edit.ts';

/** The field that somebody wants to change; `turn` counts how often that was asked. */
export type EditWish = { readonly field: EditField; readonly turn: number };

type EditProfileProps = { profile: Profile; wish: EditWish; onClose: () => void };

/** The form that changes what is kept, in the place of what is kept. */
export function EditProfile({ profile, wish, onClose }: EditProfileProps) {
  const editForm = useEditForm(profile);
  const { values, faults, refusals, put, examine } = editForm;
  const announce = useAnnounce();
  const saveButton = useRef<HTMLButtonElement>(null);
  const { base, conflict, pending, error, save } = useProfileEdit(profile, {
    put,
    onSaved: ({ name }) => {
      announce(messages.saved(name));
      onClose();
    },
  });
  const changed = differing(values, base);
  useUnsavedWarning(changed.length > 0);
  useEffect(() => focusField(editFieldId(wish.field)), [wish]);

  const submit = () => {
    if (pending) return;
    examine((examined) => {
      if (differing(examined, base).length > 0) save(examined);
      else {
        announce(messages.nothing);
        onClose();
      }
    });
  };
  const overwrites = conflict?.fields.some((field) => values[field] !== conflict.now[field]);

  return (
    <div className="space-y-4 rounded-md border border-line px-4 py-4">
      <ErrorSummary title={messages.summary} errors={summaryOf(faults)} turn={refusals} />
      {conflict !== undefined && <EditConflicts conflict={conflict} values={values} onTake={put} />}
      <form
        noValidate
        aria-label={messages.formLabel}
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <EditFields profile={profile} editForm={editForm} />
        <EditConsequences profile={profile} changed={changed} />
        <div className="flex flex-wrap gap-2">
          <Button ref={saveButton} look="primary" type="submit" aria-disabled={pending}>
            {saveLabel({ pending, overwrites, draft: makesDraft(changed) })}
          </Button>
          <Button onClick={onClose}>{messages.cancel}</Button>
        </div>
      </form>
      {!pending && <EditRefusal error={error} />}
    </div>
  );
}

type Saving = { pending: boolean; overwrites: boolean | undefined; draft: boolean };

function saveLabel({ pending, overwrites, draft }: Saving): string {
  if (pending) return messages.saving;
  if (overwrites) return messages.saveOver;
  return draft ? messages.saveDraft : messages.save;
}

function summaryOf(faults: EditFaults) {
  return editFields.flatMap((field) => {
    const fault = faults[field];
    return fault === undefined ? [] : [{ fieldId: editFieldId(field), text: fault.title }];
  });
}
