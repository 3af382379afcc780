import type { Kysely } from 'kysely';
import type { ActorKind, AuditAction, AuditEvent, AuditOutcome } from '#contract/audit-events.ts';
import { createEventIds } from '../db/create-event-ids.ts';
import type { Schema } from '../db/schema.ts';
import { exportAuditEvents } from './export-audit-events.ts';
import { type AuditConditions, type AuditPage, listAuditEvents } from './list-audit-events.ts';

/** Something that was done, or refused. */
export type AuditEntry = {
  readonly actor: { readonly kind: ActorKind; readonly id: string; readonly name: string };
  /** An IP address; empty where it is not known. */
  readonly address: string;
  readonly action: AuditAction;
  readonly outcome: AuditOutcome;
  readonly profileId?: string | undefined;
  /** What it was done to, in words that outlive it: a name. */
  readonly subject?: string | undefined;
  /** Names, codes and numbers; never what was typed into a field of credentials. */
  readonly data?: AuditEvent['data'] | undefined;
};

type PageRequest = AuditConditions & {
  readonly after?: string | undefined;
  /** Events on the page, at least 1. */
  readonly limit: number;
};

/** What was done, by whom. It is added to, and never changed; what is older than 400 days goes. */
export type AuditLog = {
  /**
   * Writes down what was done: in the transaction of the change where there is one, so that neither is
   * there without the other.
   */
  append(entry: AuditEntry, trx?: Kysely<Schema>): Promise<void>;
  /** The latest first, by keyset. Rejects with a `MalformedCursorError`. */
  list(request: PageRequest): Promise<AuditPage>;
  /** All that meets the conditions, the latest first, some at a time. */
  exportAll(conditions: AuditConditions): AsyncIterable<readonly AuditEvent[]>;
};

type AuditNeeds = {
  readonly db: Kysely<Schema>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
};

export function createAuditLog({ db, now }: AuditNeeds): AuditLog {
  const nextId = createEventIds();

  async function append(entry: AuditEntry, trx = db): Promise<void> {
    const at = now();
    const { actor, address, action, outcome } = entry;
    const { profileId = null, subject = null, data = {} } = entry;
    await trx
      .insertInto('audit_events')
      .values({
        id: nextId(at),
        at,
        actor_kind: actor.kind,
        actor_id: actor.id,
        actor_name: actor.name,
        address,
        action,
        outcome,
        profile_id: profileId,
        subject,
        data: JSON.stringify(data),
      })
      .execute();
  }

  return {
    append,
    list: (request) => listAuditEvents(db, request),
    exportAll: (conditions) => exportAuditEvents(db, conditions),
  };
}
