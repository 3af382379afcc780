import { type Kysely, type Migration, sql } from 'kysely';

type Rows = { check_runs: { id: string; results: string } };

/** A check may find several things at once: `finding` becomes `findings` in every kept run. */
export const severalFindings: Migration = {
  async up(db: Kysely<Rows>): Promise<void> {
    const runs = await db
      .selectFrom('check_runs')
      .select(['id', 'results'])
      .where('results', 'like', '%"finding":%')
      .execute();
    for (const { id, results } of runs) {
      await db
        .updateTable('check_runs')
        .set({ results: withFindings(results) })
        .where('id', '=', id)
        .execute();
    }
    // What was kept for a moment only belongs to tests without a selection: nobody may save by it.
    await sql`delete from check_runs where profile_id is null`.execute(db);
  },
};

function withFindings(results: string): string {
  return JSON.stringify(JSON.parse(results), (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('finding' in value)) return value;
    const { finding, ...others } = value;
    return { ...others, findings: [finding] };
  });
}
