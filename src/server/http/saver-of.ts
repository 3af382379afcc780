import type { Context } from 'hono';
import type { ProfileEdit } from '#contract/profile-edit.ts';
import type { ProfileInput } from '#contract/profiles.ts';
import { completesSetupLink } from '../links/complete-setup-link.ts';
import type { SetupLinkRecord } from '../links/setup-link-record.ts';
import { NameTakenError } from '../profiles/profile-errors.ts';
import type { BeginSave } from '../profiles/profile-repository.ts';
import type { Services } from '../services.ts';
import { aboutLink } from './about-link.ts';
import { actorOf } from './actor-of.ts';
import { auditOf } from './audit-of.ts';
import { limitSession } from './limit-session.ts';
import { ownSetup } from './own-setup.ts';
import { Refusal } from './problems.ts';

const saves = { doing: 'setup-save', limit: 20 };

/** Whoever saves a profile, with what goes along with it. */
export type Saver = {
  readonly sessionId: string;
  /** Of somebody who saves by one. */
  readonly link: SetupLinkRecord | undefined;
  readonly begin: BeginSave | undefined;
};

type Wanted = {
  readonly input: ProfileInput | ProfileEdit;
  /** The profile that is to be changed; null for a new one. */
  readonly profileId: string | null;
};

/**
 * Who asks, as one who may save this. Refuses somebody with a setup link whatever is not that one setup, told
 * whole: another profile with `not-found`, another guide or selection with `not-allowed`.
 */
export async function saverOf(
  context: Context,
  { input, profileId }: Wanted,
  services: Services,
): Promise<Saver> {
  const actor = actorOf(context);
  const { sessionId } = actor;
  if (actor.kind !== 'setup') return { sessionId, link: undefined, begin: undefined };
  if (actor.isDone) throw new Refusal('setup-over');
  await limitSession(sessionId, saves, services);
  if (!('credentials' in input)) throw new Refusal('not-allowed');
  const link = await ownSetup(actor, input, services);
  if (link?.profileId !== profileId) {
    throw new Refusal(profileId === null ? 'not-allowed' : 'not-found');
  }
  const settle = auditOf(context, services).settling('link.completed', aboutLink);
  return { sessionId, link, begin: completesSetupLink(link.id, services.now, settle) };
}

/** Saves; whoever does so by a link is not told which profile of somebody else has that name. */
export function saveAs<T>({ link }: Saver, save: () => Promise<T>): Promise<T> {
  return save().catch((cause: unknown) => {
    const isOfOthers = link !== undefined && cause instanceof NameTakenError;
    throw isOfOthers ? new Refusal('name-taken', {}, { cause }) : cause;
  });
}
