import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { problemOf } from '../testing/caller.ts';
import { openApiDocument } from './document.ts';
import { mediaTypeOf } from './testing/answer-checker.ts';
import type { Found } from './testing/document-client.ts';
import { type Drive, drive, readyFor } from './testing/drive.ts';
import { openDescribed, waysOf } from './testing/open-described.ts';

const stations = openApiDocument().tags.map(({ name }) => name);

/** Whoever sets up by a link is needed only for what nobody else may do. */
const mainWaysOf = (found: Found) => {
  const ways = waysOf(found);
  return ways.length === 1 ? ways : ways.filter((way) => way !== 'setup');
};

/** In what an operation answers; undefined for those that answer without a body. */
function mediaTypesOf({ operation }: Found): readonly (string | undefined)[] {
  const good = Object.entries(operation.responses).filter(([status]) => Number(status) < 300);
  const types = good.flatMap(([, { content }]) => Object.keys(content ?? {}));
  return types.length === 0 ? [undefined] : types;
}

const takes = (name: string) => (found: Found) =>
  found.operation.parameters.some((parameter) => parameter.name === name);

describe('whoever knows the description alone', () => {
  it.each(stations)('can use every operation, in every way and every form: %s', async (station) => {
    const described = await openDescribed();
    const own = described.all.filter(({ operation }) => operation.tags.includes(station));
    for (const found of own) {
      for (const way of mainWaysOf(found)) {
        for (const accept of mediaTypesOf(found)) {
          const asker = await described.askerBy(way);
          const answer = await drive(found, { asker, described, accept });
          expect(answer.status, `${found.key}, ${way}: ${answer.text}`).toBeLessThan(300);
          expect(mediaTypeOf(answer.headers) || undefined, found.key).toBe(accept);
        }
      }
    }
    expect(described.log.filter((line) => line.includes('"level":50'))).toEqual([]);
  });

  it('can send again what makes something, under one name, and gets the same answer', async () => {
    const described = await openDescribed();
    const repeatable = described.all.filter(takes('Idempotency-Key'));
    expect(repeatable.length).toBeGreaterThan(3);
    for (const found of repeatable) {
      const asker = await described.askerBy('operator');
      const headers = { 'idempotency-key': randomUUID() };
      const values = await readyFor(found, { asker, described, headers });
      const [first, second] = [
        await described.send(found, values, asker),
        await described.send(found, values, asker),
      ];
      expect([first.status, second.status, second.text]).toEqual([201, 201, first.text]);
      expect(first.headers.get('idempotency-replayed')).toBeNull();
      expect(second.headers.get('idempotency-replayed')).toBe('true');
      const other = { ...values, body: { ...Object(values.body), another: true } };
      const refused = problemOf(await described.send(found, other, asker));
      expect(refused.code).toBe('idempotency-key-reused');
    }
  });

  it('changes nothing without the version, or with a former one', async () => {
    const described = await openDescribed();
    const versioned = described.all.filter(takes('If-Match'));
    expect(versioned.length).toBeGreaterThan(5);
    for (const found of versioned) {
      const asker = await described.askerBy('operator');
      const values = await readyFor(found, { asker, described } satisfies Drive);
      const sendWith = async (version: string | undefined) =>
        problemOf(
          await described.send(found, { ...values, headers: { 'if-match': version } }, asker),
        ).code;
      expect(await sendWith(undefined), found.key).toBe('precondition-required');
      expect(await sendWith('"v0"'), found.key).toBe('changed-meanwhile');
    }
  });
});
