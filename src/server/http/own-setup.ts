import { isDeepStrictEqual } from 'node:util';
import type { GuideSelection } from '#contract/guide-selection.ts';
import type { Actor } from '../access/actor.ts';
import type { ClientCredentials } from '../entra/create-entra-client.ts';
import { linkStatus, type SetupLinkRecord } from '../links/setup-link-record.ts';
import type { Services } from '../services.ts';
import { Refusal } from './problems.ts';
import { chosenIn } from './selection-of.ts';

type Chosen = {
  readonly platform: string;
  readonly connector: string;
  readonly selection: GuideSelection;
};

/**
 * The link of somebody who sets up by one; undefined for everybody else. Refuses with `not-allowed` what is of
 * another guide or, where nothing is left to choose, of another selection; and with `setup-over` whoever comes
 * second, when another request has used the link since this one was let in.
 */
export async function ownSetup(
  actor: Actor,
  chosen: Chosen,
  services: Pick<Services, 'setupLinks' | 'catalog' | 'now'>,
): Promise<SetupLinkRecord | undefined> {
  if (actor.kind !== 'setup') return undefined;
  const link = await services.setupLinks.find(actor.linkId);
  if (link === undefined || isOver(link, services.now())) throw new Refusal('setup-over');
  if (!isOf(link, chosen, services)) throw new Refusal('not-allowed');
  return link;
}

function isOver(link: SetupLinkRecord, now: number): boolean {
  const status = linkStatus(link, now);
  return status !== 'open' && status !== 'opened';
}

function isOf(link: SetupLinkRecord, chosen: Chosen, { catalog }: Pick<Services, 'catalog'>) {
  if (chosen.platform !== link.platform || chosen.connector !== link.connector) return false;
  if (link.choice === 'free') return true;
  const [asked, fixed] = [chosenIn(chosen, catalog), chosenIn(link, catalog)];
  return isDeepStrictEqual(asked.selection, fixed.selection);
}

/**
 * The same credentials, with the present secret of the profile that is to be changed where none was given. It goes
 * to no other app, tenant or cloud than those that it was saved for. Rejects with a `SecretUnreadableError`.
 */
export async function withPresentSecret(
  credentials: ClientCredentials,
  link: SetupLinkRecord | undefined,
  { profiles, sealing }: Pick<Services, 'profiles' | 'sealing'>,
): Promise<ClientCredentials> {
  const profileId = link?.profileId ?? null;
  if (profileId === null || credentials.clientSecret.reveal() !== '') return credentials;
  const profile = await profiles.find(profileId);
  if (profile === undefined) return credentials;
  const { clientId, tenant, cloud } = credentials;
  const isSame =
    clientId === profile.clientId && tenant === profile.tenant && cloud === profile.cloud;
  if (!isSame) return credentials;
  const binding = { profileId, purpose: 'client-secret' } as const;
  return { ...credentials, clientSecret: await sealing.open(profile.secretSealed, binding) };
}
