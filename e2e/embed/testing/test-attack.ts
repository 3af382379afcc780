import { expect } from '@playwright/test';
import { buildWithout, type Defence } from './build-without.ts';
import { attackTest } from './fixtures.ts';
import type { Target } from './target.ts';
import { type TargetOptions, withTarget } from './with-target.ts';

export type Attack = Pick<TargetOptions, 'environment'> & {
  /** What holds. */
  readonly title: string;
  /** What it holds by. */
  readonly defence: Defence;
  /** Does what an attacker would, and answers whether that was of any use. */
  readonly attempt: (target: Target) => Promise<boolean>;
};

/** The attack fails on the server as it is, and succeeds on one without that one defence. */
export function testAttack({ title, defence, environment, attempt }: Attack): void {
  attackTest(title, async ({ target: shared }) => {
    const fails = async (target: Target) => expect(await attempt(target)).toBe(false);
    await (environment === undefined ? fails(shared) : withTarget({ environment }, fails));

    const { main, remove } = await buildWithout(defence);
    await withTarget({ main, environment }, async (target) => {
      expect(await attempt(target), 'without the defence').toBe(true);
    });
    await remove();
  });
}
