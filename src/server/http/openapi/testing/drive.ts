import { randomUUID } from 'node:crypto';
import { type Answer, jsonOf } from '../../testing/caller.ts';
import type { Found, Values } from './document-client.ts';
import { firstSteps } from './first-steps.ts';
import type { Asker, Described } from './open-described.ts';
import { idIn, type Step, valuesFor } from './values-for.ts';

export type Drive = {
  readonly asker: Asker;
  readonly described: Described;
  /** The media type to be answered in. */
  readonly accept?: string | undefined;
  readonly headers?: Values['headers'];
};

/** Brings about whatever an operation needs, and asks for it. */
export async function drive(found: Found, { accept, headers, ...by }: Drive): Promise<Answer> {
  const { asker, described } = by;
  return described.send(found, await readyFor(found, { ...by, accept, headers }), asker);
}

/** All that is to be sent for an operation to be done, with what has to be there made. */
export async function readyFor(found: Found, { accept, headers, ...by }: Drive): Promise<Values> {
  const step = { ...by, id: found.path.includes('{id}') ? await makeOne(found, by) : '' };
  const known = await firstSteps[found.key]?.(step);
  const values = await valuesFor(found, step);
  const asked = { ...values.headers, ...(accept !== undefined && { accept }), ...headers };
  return { ...values, ...known, headers: asked };
}

/** Makes one of those that a path with an ID is about, or takes one that is there. */
export async function makeOne({ path }: Found, by: Omit<Step, 'id'>): Promise<string> {
  const collection = path.slice(0, path.indexOf('/{id}'));
  if (collection === '/deleted-profiles') return deleteOne(by);
  const { asker, described } = by;
  if (collection === '/sessions') await described.signIn('admin');
  const make = described.all.find(({ key }) => key === `POST ${collection}`);
  // What is made belongs to its session, where its maker may look at it later.
  const maker = make?.operation.security.some((one) => asker.way in one) ? asker : undefined;
  const made = make && (await described.send(make, { body: described.fill(make) }, maker));
  if (made?.status === 201) return idIn(jsonOf(made)) ?? '';
  const list = described.all.find(({ key }) => key === `GET ${collection}`);
  const listed = list && (await described.send(list, {}, maker));
  return (listed && idIn(jsonOf(listed))) ?? randomUUID();
}

async function deleteOne({ asker, described }: Omit<Step, 'id'>): Promise<string> {
  const id = await makeOne(described.findOne('GET /profiles/{id}'), { asker, described });
  const remove = described.findOne('DELETE /profiles/{id}');
  await described.send(remove, await valuesFor(remove, { id, asker, described }), asker);
  return id;
}
