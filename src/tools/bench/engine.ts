import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Guide } from '#domain/catalog/guide.ts';
import { permissionTypes } from '#domain/catalog/permission-type.ts';
import { strategies } from '#domain/catalog/strategy.ts';
import { visibleGuide } from '#domain/guide/visible-guide.ts';
import { requiredPermissions } from '#domain/permissions/required-permissions.ts';
import { writeQuery } from '#domain/selection/query.ts';
import { defaultSelection, type Selection, withActions } from '#domain/selection/selection.ts';
import { loadCatalog } from '#server/catalog/load-catalog.ts';
import { inRepository } from '../root.ts';
import { seededRandom } from './seeded-random.ts';
import { quantile } from './statistics.ts';
import { writeSyntheticCatalog } from './synthetic-catalog.ts';
import { milliseconds, printTable } from './table.ts';

/** Fewer where each takes long: a bench should end. */
const selectionsOf = ({ actions }: Guide) => (actions.length > 1_000 ? 200 : 1_000);

/** The scope engine, in this process: whole computations, and all that one check box makes a page compute. */
export async function benchEngine(): Promise<void> {
  const shipped = await loadCatalog(inRepository('src', 'catalog'));
  const real = ['microsoftoutlook', 'microsoftentraid'].flatMap(
    (connector) => shipped.findGuide('stackone', connector) ?? [],
  );
  for (const guide of [...real, await syntheticGuide(1_000), await syntheticGuide(10_000)]) {
    // All that the engine can do, whatever the guide offers of it.
    printGuide({ ...guide, permissionTypes: [...permissionTypes], strategies: [...strategies] });
  }
}

async function syntheticGuide(actions: number): Promise<Guide> {
  const folder = await mkdtemp(join(tmpdir(), 'scopewright-bench-'));
  try {
    await writeSyntheticCatalog(folder, actions);
    const guide = (await loadCatalog(folder)).findGuide('bench', 'synthetic');
    if (guide === undefined) throw new Error('The synthetic catalog has no guide.');
    return guide;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function printGuide(guide: Guide): void {
  const ways = guide.permissionTypes.flatMap((permissionType) =>
    guide.strategies.map((strategy) => ({ permissionType, strategy })),
  );
  const rows = ways.map((way) => {
    const { whole, toggle } = measure(guide, { ...defaultSelection(guide), ...way });
    const times = [whole, toggle].flatMap((all) => [quantile(all, 0.5), quantile(all, 0.99)]);
    return [`${way.permissionType}, ${way.strategy}`, ...times.map(milliseconds)];
  });
  const { connector, actions, permissions } = guide;
  printTable(
    `Scopes of ${connector.name}: ${actions.length} actions, ${permissions.length} permissions, ${selectionsOf(guide)} random selections`,
    [['', 'whole', 'p99', 'one toggle', 'p99'], ...rows],
  );
}

function measure(guide: Guide, empty: Selection) {
  const random = seededRandom(2);
  const whole: number[] = [];
  const toggle: number[] = [];
  for (let round = 0; round < selectionsOf(guide); round += 1) {
    const share = random();
    const ids = guide.actions.map(({ id }) => id).filter(() => random() < share);
    const selection = withActions(empty, guide, new Set(ids));
    whole.push(timed(() => requiredPermissions(guide, selection)));
    const id = guide.actions[Math.floor(random() * guide.actions.length)]?.id ?? '';
    toggle.push(timed(() => toggleAction(guide, selection, id)));
  }
  return { whole, toggle };
}

/** What a page does from the click to the next rendering: writes its address, and adjusts the guide. */
function toggleAction(guide: Guide, before: Selection, id: string): void {
  const chosen = new Set(before.actions);
  if (!chosen.delete(id)) chosen.add(id);
  const after = withActions(before, guide, chosen);
  writeQuery(after, guide);
  visibleGuide(guide, after, 'current');
}

function timed(act: () => unknown): number {
  const begun = performance.now();
  act();
  return performance.now() - begun;
}
