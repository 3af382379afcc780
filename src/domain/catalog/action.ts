import { z } from 'zod';

const ScopeName = z.string().min(1);
const ActionId = z.string().regex(/^[a-z0-9]+(_[a-z0-9]+)+$/, 'not an action id');

/** Every group must be met; any one scope of a group meets it. `least` is the lowest privilege that does. */
const Requirement = z.strictObject({
  endpoints: z.array(z.string().regex(/^[A-Z]+ \//, 'not "METHOD /path"')).min(1),
  requires: z.array(z.array(ScopeName).min(1)).min(1),
  least: z.array(ScopeName).min(1),
});

/** One thing that a connector can do. */
export const Action = z
  .strictObject({
    /** Unique in the catalog: the connector's id, an underscore, the name. */
    id: ActionId,
    /** Ids that this action had before; links that carry them keep working. */
    formerIds: z.array(ActionId).default([]),
    label: z.string().min(1),
    /** What it does, in a sentence of ours. */
    description: z.string().min(1),
    /** What the documented scopes cannot do for this action, if there is something to know. */
    limitation: z.string().optional(),
    /** What the platform's own guide lists; empty where it lists nothing. */
    documentedScopes: z.array(ScopeName).default([]),
    /** Missing where the action cannot be done with that type of permission. */
    delegated: Requirement.optional(),
    application: Requirement.optional(),
  })
  .readonly();

export type Action = z.infer<typeof Action>;
