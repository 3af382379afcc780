import * as z from 'zod/mini';
import { accountTypes } from '#domain/catalog/account-type.ts';
import { cloudIds } from '#domain/catalog/cloud.ts';
import { permissionTypes } from '#domain/catalog/permission-type.ts';
import { strategies } from '#domain/catalog/strategy.ts';

/** What was chosen in a guide. The server computes the scopes from it, and never takes them. */
export const GuideSelection = z.strictObject({
  actions: z.readonly(z.array(z.string().check(z.maxLength(200))).check(z.maxLength(10_000))),
  permissionType: z.enum(permissionTypes),
  strategy: z.enum(strategies),
  accountType: z.enum(accountTypes),
  cloud: z.enum(cloudIds),
});

export type GuideSelection = z.infer<typeof GuideSelection>;
