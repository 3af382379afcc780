import fc from 'fast-check';
import type { Guide } from '../../catalog/guide.ts';
import type { Selection } from '../selection.ts';
import { separators } from '../separator.ts';

/** Every selection that a guide allows. */
export function anySelection(guide: Guide): fc.Arbitrary<Selection> {
  return fc.record({
    actions: fc.subarray(guide.actions.map(({ id }) => id)),
    permissionType: fc.constantFrom(...guide.permissionTypes),
    strategy: fc.constantFrom(...guide.strategies),
    accountType: fc.constantFrom(...guide.accountTypes),
    cloud: fc.constantFrom(...guide.clouds),
    separator: fc.constantFrom(...separators),
  });
}
