import type { CompiledQuery, Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

type Plan = { readonly [key: string]: unknown; readonly Plans?: readonly Plan[] };

function scansOf(plan: Plan): string[] {
  const own = `${plan['Node Type']} on ${plan['Relation Name']}`;
  return [own, ...(plan.Plans ?? []).flatMap(scansOf)];
}

/** How PostgreSQL comes to what each statement asks for: its text, and what of it is read. */
export async function plansOf(
  db: Kysely<Schema>,
  statements: readonly CompiledQuery[],
): Promise<readonly string[]> {
  const asked = statements.filter(({ sql: text }) =>
    /^(with|select|update|delete)/.test(text.trim()),
  );
  const plans: string[] = [];
  for (const { sql: text, parameters } of asked) {
    const query = `explain (format json) ${text}`;
    const explain = { sql: query, parameters, query: { kind: 'RawNode' }, queryId: {} };
    const { rows: found } = await db.executeQuery(explain as CompiledQuery);
    const [{ Plan: plan = {} } = {}] = (found[0] as { 'QUERY PLAN': { Plan: Plan }[] })[
      'QUERY PLAN'
    ];
    plans.push(`${text}\n${scansOf(plan).join('\n')}`);
  }
  return plans;
}
