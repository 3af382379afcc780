import type { KyselyPlugin } from 'kysely';
import { expect, it } from 'vitest';
import { describeOnBothEngines } from '../db/testing/describe-on-both-engines.ts';
import { createSecretRotations } from './secret-rotations.ts';
import { secretsOf, startRotations } from './testing/rotations-for-test.ts';

/** Lets so many statements through, and breaks on the next one. */
function breakAfter(statements: number): KyselyPlugin & { readonly broke: () => boolean } {
  let left = statements;
  return {
    transformQuery: ({ node }) => {
      left -= 1;
      if (left < 0) throw new Error('broken');
      return node;
    },
    transformResult: async ({ result }) => result,
    broke: () => left < 0,
  };
}

describeOnBothEngines('a rotation that breaks off', (open) => {
  it.each(['rotate', 'rollBack', 'destroyPrevious'] as const)(
    'has changed nothing, whichever statement was the last: %s',
    async (step) => {
      const { clock, db, id, newSecret, present, rotateTo, sealing } = await startRotations(
        await open(),
      );
      const before = await rotateTo('second');
      const secret = await newSecret('third');
      const events = () => db.selectFrom('outbox_events').selectAll().orderBy('id').execute();
      const told = await events();
      let statements = 0;
      for (; ; statements += 1) {
        const plugin = breakAfter(statements);
        const needs = { db: db.withPlugin(plugin), sealing, now: () => clock.now };
        const rotations = createSecretRotations(needs);
        const [result] = await Promise.allSettled([
          step === 'rotate' ? rotations.rotate(before, secret) : rotations[step](id, 2),
        ]);
        if (!plugin.broke()) break;
        expect(result).toMatchObject({ status: 'rejected', reason: { message: 'broken' } });
        expect(await present()).toEqual(before);
        expect(await secretsOf(before, sealing)).toEqual({ present: 'second', previous: 'first' });
        expect(await events()).toEqual(told);
      }
      expect(statements).toBeGreaterThan(2);
      const ends = {
        rotate: { present: 'third', previous: 'second' },
        rollBack: { present: 'first', previous: null },
        destroyPrevious: { present: 'second', previous: null },
      };
      expect(await secretsOf(await present(), sealing)).toEqual(ends[step]);
    },
  );
});
