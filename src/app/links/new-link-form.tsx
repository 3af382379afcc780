import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { Profile } from '#contract/profiles.ts';
import type { MadeSetupLink, SetupLink, SetupLinkInput } from '#contract/setup-links.ts';
import type { Guide } from '#domain/catalog/guide.ts';
import { compareScopes } from '#domain/permissions/compare-scopes.ts';
import { FailureNote } from '../answers/failure-note.tsx';
import { createSetupLink, setupLinksQuery } from '../api/setup-links.ts';
import { lifetime, newLinkMessages as messages } from '../messages/setup-links.ts';
import { useAnnounce } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { changedSettings } from './changed-settings.ts';
import { LinkChoicePanel } from './choice-panel.tsx';
import { ChoiceQuestions } from './choice-questions.tsx';
import { linkInput } from './link-input.ts';
import { ScopeDifference } from './scope-difference.tsx';
import { useLinkChoice } from './use-link-choice.ts';
import { isOriginRefusal, linkFields, useLinkForm } from './use-link-form.ts';
import { WhoChooses } from './who-chooses.tsx';

const hourMs = 3_600_000;
const lifetimes = [1, 4, 24, 3 * 24, 7 * 24, 14 * 24, 30 * 24].map((hours) => hours * hourMs);
const usualMs = 7 * 24 * hourMs;

type NewLinkFormProps = {
  guide: Guide;
  /** What the address says of the guide's choice. */
  search: string;
  /** The profile that is to be changed. */
  profile?: Profile | undefined;
  onMade: (made: MadeSetupLink) => void;
};

/** All that is decided about a link, and the button that makes it. */
export function NewLinkForm({ guide, search, profile, onMade }: NewLinkFormProps) {
  const id = useId();
  const choice = useLinkChoice(guide, search, profile);
  const { selection, notices } = choice;
  const [who, setWho] = useState<SetupLink['choice']>(profile === undefined ? 'free' : 'fixed');
  const [lifetimeMs, setLifetimeMs] = useState(usualMs);
  const linkForm = useLinkForm({ name: '', tenant: '', askedBy: '', reference: '', returnUrl: '' });
  const { form, faults, refusals } = linkForm;
  const [judged, setJudged] = useState(false);
  const { making, make } = useMaking(onMade, linkForm.refuse);
  const chosen = who === 'free' || selection.actions.length > 0;
  const whoId = `${id}-who`;
  const errors = [
    ...(judged && !chosen ? [{ fieldId: whoId, text: messages.nothingChosen }] : []),
    ...linkFields.flatMap((field) => {
      const text = faults[field];
      return text === undefined ? [] : [{ fieldId: `${id}-${field}`, text }];
    }),
  ];
  const submit = () => {
    if (making.isPending) return;
    setJudged(true);
    linkForm.examine(chosen, (values) =>
      make(linkInput({ guide, selection, choice: who, lifetimeMs, profile }, values)),
    );
  };
  const fields =
    profile === undefined ? linkFields : (['askedBy', 'reference', 'returnUrl'] as const);
  const { error } = making;

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_26.25rem]">
      <div className="order-last space-y-4 lg:col-start-2 lg:row-start-1">
        <LinkChoicePanel {...choice} />
      </div>
      <form
        noValidate
        aria-label={messages.title}
        className="max-w-[72ch] space-y-6 max-lg:order-last"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <ErrorSummary title={messages.summary} errors={errors} turn={refusals} />
        {notices.length > 0 && (
          <Callout tone="caution" word={messages.notInGuide}>
            <p className="font-mono text-sm [overflow-wrap:anywhere]">
              {notices.flatMap(({ values }) => values).join(', ')}
            </p>
          </Callout>
        )}
        <div id={whoId} tabIndex={-1}>
          <WhoChooses value={who} onChange={setWho} />
        </div>
        <ChoiceQuestions {...choice} />
        {profile !== undefined && (
          <ScopeDifference
            comparison={compareScopes(guide, selection, profile)}
            settings={changedSettings(profile, selection)}
          />
        )}
        {fields.map((field) => (
          <TextField
            key={field}
            {...form.register(field)}
            id={`${id}-${field}`}
            label={messages.optional(messages.fields[field].label)}
            hint={messages.fields[field].hint}
            error={faults[field]}
            inputMode={field === 'returnUrl' ? 'url' : undefined}
          />
        ))}
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
          <Select
            label={messages.lifetime}
            value={String(lifetimeMs)}
            options={lifetimes.map((ms) => ({ value: String(ms), label: lifetime(ms) }))}
            onChange={(ms) => setLifetimeMs(Number(ms))}
          />
          <Button look="primary" type="submit" aria-disabled={making.isPending}>
            {making.isPending ? messages.submitting : messages.submit}
          </Button>
        </div>
        {error !== null && !isOriginRefusal(error) && (
          <FailureNote word={messages.notMade} error={error} />
        )}
      </form>
    </div>
  );
}

function useMaking(onMade: (made: MadeSetupLink) => void, onRefused: (error: Error) => void) {
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const making = useMutation({
    // The answer holds the address: nothing keeps it but the page that shows it.
    gcTime: 0,
    mutationFn: (input: SetupLinkInput) => createSetupLink(input),
    onSuccess: async (made) => {
      announce(messages.made);
      onMade(made);
      await queryClient.invalidateQueries({ queryKey: setupLinksQuery.queryKey });
    },
    onError: onRefused,
  });
  return { making, make: making.mutate };
}
