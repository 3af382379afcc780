import type { Database } from '../../db/database.ts';
import { checkRunForTest } from '../../profiles/testing/profiles-for-test.ts';
import type { FormerSession } from '../claim-former.ts';
import type { NewSetupLink } from '../setup-links.ts';
import { hourMs, linkForTest, startLinks } from './links-for-test.ts';

export const portal = 'https://portal.example';

const embedding = { origins: [portal], theme: {} };

/** As a portal’s backend makes it. */
export function frameForTest(change: Partial<NewSetupLink> = {}): NewSetupLink {
  const createdBy = { id: 'key-1', name: 'Backend' };
  return linkForTest({ lifetimeMs: hourMs, createdBy, embed: embedding, ...change });
}

/** The repositories, and frames over them. */
export function startFrames(database: Database) {
  const started = startLinks(database);
  const { checkRuns, db, setupLinks, setupSessions } = started;

  /** Exchanges a token, as one that goes on from a session where there is one. */
  async function enter(made: Made, former?: FormerSession): Promise<FormerSession | undefined> {
    const { link, token } = made;
    const opened = await setupLinks.openEmbedded({
      ...{ linkId: link.id, token, origin: portal },
      former,
    });
    return opened && { linkId: opened.link.id, token: opened.sessionToken };
  }

  /** A frame that somebody is at work in. */
  async function begin(change: Partial<NewSetupLink> = {}) {
    const made = await setupLinks.create(frameForTest(change));
    const session = await enter(made);
    if (session === undefined) throw new Error('nobody can enter');
    await setupLinks.markOpened(made.link.id);
    return { ...made, session };
  }

  /** The setup of a session, as the one who has it is told of it. */
  const setupOf = ({ linkId, token }: FormerSession) =>
    setupSessions.find(linkId, token, { isUse: true, isFramed: true });

  /** Somebody tests in a setup. */
  async function test(begunAs: string): Promise<string> {
    const run = checkRunForTest({ sessionId: begunAs });
    await checkRuns.save(run);
    return run.id;
  }

  const linkRow = (id: string) =>
    db.selectFrom('setup_links').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

  const make = (change: Partial<NewSetupLink> = {}) => setupLinks.create(frameForTest(change));

  return { ...started, begin, enter, linkRow, make, setupOf, test };
}

type Made = { readonly link: { readonly id: string }; readonly token: string };
