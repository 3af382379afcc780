/** For how many hours the present secret can be kept beside a new one. */
export const graces = [0, 1, 24, 168, 720] as const;

export type Grace = (typeof graces)[number];

type GraceWords = { readonly label: string; readonly text: string };

/** Replacing a client secret, and going back. */
export const rotationMessages = {
  open: 'Replace the secret',
  heading: 'Replace the client secret',
  steps:
    'In the registration’s **Certificates & secrets**, select **New client secret** and copy its **Value**: it is shown once. Leave the old one there for now.',
  tested: 'The new one is tested first. Only if Entra takes it does it replace the present one.',
  newSecret: 'New client secret',
  grace: 'How long the present secret is kept',
  graceText:
    'Whoever asks here gets the new one from then on. Until the time is over, you can go back to the present one, and whoever still uses it is not cut off as long as it stays in Entra.',
  graces: {
    0: { label: 'Not at all', text: 'Destroyed at once, without a way back: for one that leaked.' },
    1: { label: '1 hour', text: 'For whoever asks here before each connection.' },
    24: { label: '1 day', text: 'For whoever asks here anew every night.' },
    168: { label: '7 days', text: 'Time to notice who still uses the old one.' },
    720: { label: '30 days', text: 'For what people hand on, one by one.' },
  } satisfies Record<Grace, GraceWords>,
  keptUntil: (when: string) => `Until ${when}.`,
  end: 'End date',
  endHint:
    'Optional: the column **Expires**. Left empty, the test reads it where the registration lets it.',
  destroysOther: 'The secret before the present one is destroyed',
  destroysOtherText: (hint: string, until: string) =>
    `It begins with ${hint}… and was to be kept until ${until}. Only one can be kept beside the new one.`,
  unreadable:
    'The stored secret cannot be used, so there is nothing to go back to: it is destroyed as the new one takes its place.',
  submit: 'Test and replace',
  testing: 'Testing…',
  cancel: 'Cancel the test',
  close: 'Keep the present one',
  summary: () => 'The secret needs another look',
  notReplaced: 'Not replaced',
  goesOn: (verdict: string) => `${verdict}. The present secret goes on as before.`,
  cancelled: 'The test was cancelled. The present secret goes on as before.',
  maybeReplaced: {
    title: 'The answer did not arrive',
    fix: 'It may be replaced or not. Reload the page once the server can be reached: it shows since when the present secret is in place.',
  },
  changed: {
    title: 'The profile was changed in the meantime',
    fix: 'Nothing was replaced. The page shows the profile as it is now; replace the secret if you still want to.',
  },
  replaced: 'Replaced',
  replacedKept: (hint: string, until: string) =>
    `The old secret (${hint}…) stays usable until ${until}. Delete it in Entra only after that, or once nobody uses it any more.`,
  replacedAlone:
    'The old secret is destroyed here. Delete it in Entra too, or it works on for whoever has it.',
  present: 'Present one',
  previous: 'Previous one',
  previousText: (hint: string, until: string) =>
    `Begins with ${hint}…, kept until ${until}. Leave it in Entra until then.`,
  rollingBack: (present: string, previous: string) => ({
    open: 'Roll back',
    title: `Go back to the secret ${previous}…?`,
    text: `The secret ${previous}… takes its place again at once, and whoever asks here gets it from then on. The present one, ${present}…, is destroyed here; it stays in Entra. The last test of the old one speaks for the profile again.`,
    confirm: 'Go back to it',
    pending: 'Going back…',
    cancel: 'Leave it',
    done: 'The previous secret is in place again.',
    failed: 'The present secret stays in place',
  }),
  destroying: (hint: string) => ({
    open: 'Destroy it now',
    title: `Destroy the secret ${hint}… now?`,
    text: 'There is no way back to it then. The present secret stays as it is. Delete the old one in Entra too, or it works on for whoever has it.',
    confirm: 'Destroy it',
    pending: 'Destroying…',
    cancel: 'Leave it',
    done: 'The previous secret is destroyed.',
    failed: 'The previous secret was not destroyed',
  }),
  notDone: {
    title: 'The profile was changed in the meantime',
    fix: 'Nothing was done. The page behind shows it as it is now.',
  },
};
