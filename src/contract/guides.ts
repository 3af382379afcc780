import { z } from 'zod';
import { choices, Guide } from '#domain/catalog/guide.ts';

/** `GET /api/v1/catalog`: which guides there are. */
export const GuideSummary = z.strictObject({
  platform: z.strictObject({ id: z.string(), name: z.string() }),
  connector: z.strictObject({ id: z.string(), name: z.string() }),
  summary: z.string(),
  choice: z.enum(choices),
  actionCount: z.int(),
  /** `settings`: no profile comes of it, and nobody can be sent a link to it. */
  outcome: z.enum(['credentials', 'settings']),
});

export type GuideSummary = z.infer<typeof GuideSummary>;

export const CatalogAnswer = z.strictObject({ guides: z.array(GuideSummary) });

export type CatalogAnswer = z.infer<typeof CatalogAnswer>;

/**
 * `GET /api/v1/guides/:platform/:connector?actions=…`: the whole guide, and what the query selects
 * in it, computed. The query is the one of the guide's page.
 */
export const GuideAnswer = z.strictObject({
  guide: Guide,
  plan: z.strictObject({
    actions: z.array(z.string()),
    /** In the order of the catalog's permissions. */
    scopes: z.array(z.string()),
    /**
     * What stands in a field for scopes: the same and, where the platform needs it, `offline_access`,
     * joined by the separator that the query chooses.
     */
    scopeText: z.string(),
    adminConsent: z.boolean(),
    /** Why each scope is there, in the same order. */
    permissions: z.array(
      z.strictObject({
        name: z.string(),
        level: z.int(),
        adminConsent: z.boolean(),
        /** Ids of the selected actions that it enables, and of those that nothing else here enables. */
        actions: z.array(z.string()),
        onlyFor: z.array(z.string()),
      }),
    ),
    /** What the guide's own strategy asks for and this one does not, with what does its work here. */
    leftOut: z.array(z.strictObject({ name: z.string(), coveredBy: z.array(z.string()) })),
    /** Path and canonical query of this selection. */
    path: z.string(),
  }),
  /** Values of the query that this guide does not have. */
  notices: z.array(
    z.strictObject({
      code: z.enum(['unknown-actions', 'renamed-actions', 'unreadable-actions', 'unknown-value']),
      parameter: z.string().optional(),
      values: z.array(z.string()),
    }),
  ),
});

export type GuideAnswer = z.infer<typeof GuideAnswer>;
