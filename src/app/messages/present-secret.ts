import { endsSoon } from '#domain/profile/secret-end.ts';
import { longDate } from './dates.ts';

/** The secret that a profile has, where somebody changes it by a setup link. */
export const presentSecretMessages = {
  stays: (hint: string) =>
    `Leave it empty, and the present secret (${hint}…) stays. A new one takes its place: the **Value** of a secret that you create in **Certificates & secrets**.`,
  staysUntil: (hint: string, date: string) =>
    `Leave it empty, and the present secret (${hint}…, until ${date}) stays. A new one takes its place: the **Value** of a secret that you create in **Certificates & secrets**.`,
  endsSoon: (hint: string, date: string) =>
    `The present secret (${hint}…) ends on ${date}. Create a new one now, in **Certificates & secrets**, and paste its **Value**; left empty, the present one stays.`,
  ended: (hint: string, date: string) =>
    `The present secret (${hint}…) ended on ${date}. Create a new one in **Certificates & secrets**, and paste its **Value**.`,
  guideSoon: (date: string) =>
    `The present secret ends on ${date}: the guide leads to a new one, too.`,
  guideEnded: (date: string) =>
    `The present secret ended on ${date}: the guide leads to a new one.`,
  otherApp:
    'The present secret belongs to the app and tenant that were there before. For these, paste the **Value** of a secret of their own.',
};

type PresentSecret = { readonly secretHint: string; readonly secretEndsAt: number | null };

/** What to do about the present secret, by when it ends; `now` is in milliseconds since the epoch. */
export function presentSecretHint(
  { secretHint, secretEndsAt }: PresentSecret,
  now: number,
): string {
  if (secretEndsAt === null) return presentSecretMessages.stays(secretHint);
  const date = longDate(secretEndsAt);
  if (!endsSoon(secretEndsAt, now)) return presentSecretMessages.staysUntil(secretHint, date);
  const { ended, endsSoon: soon } = presentSecretMessages;
  return (secretEndsAt <= now ? ended : soon)(secretHint, date);
}

/** That the guide leads to a new secret, where it does: where the present one has ended or soon will. */
export function newSecretNote(secretEndsAt: number | null, now: number): string | undefined {
  if (secretEndsAt === null || !endsSoon(secretEndsAt, now)) return undefined;
  const { guideSoon, guideEnded } = presentSecretMessages;
  return (secretEndsAt <= now ? guideEnded : guideSoon)(longDate(secretEndsAt));
}
