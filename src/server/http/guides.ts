import { Hono } from 'hono';
import type { CatalogAnswer, GuideAnswer, GuideSummary } from '#contract/guides.ts';
import type { Action } from '#domain/catalog/action.ts';
import type { Guide } from '#domain/catalog/guide.ts';
import { compareStrategies } from '#domain/permissions/compare-strategies.ts';
import { scopesToAskFor } from '#domain/permissions/offline-access.ts';
import { requiredPermissions } from '#domain/permissions/required-permissions.ts';
import { parseSelection } from '#domain/selection/parse-selection.ts';
import { guidePath } from '#domain/selection/query.ts';
import { defaultSelection, type Selection } from '#domain/selection/selection.ts';
import { joinScopes } from '#domain/selection/separator.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Services } from '../services.ts';
import { Refusal } from './problems.ts';

/** `/api/v1/catalog` */
export function catalogRoutes({ catalog }: Services): Hono {
  return new Hono().get('/', (context) =>
    context.json({ guides: guideSummaries(catalog) } satisfies CatalogAnswer),
  );
}

/** `/api/v1/guides/:platform/:connector` */
export function guideRoutes({ catalog }: Services): Hono {
  return new Hono().get('/:platform/:connector', (context) => {
    const { platform, connector } = context.req.param();
    const guide = catalog.findGuide(platform, connector);
    if (guide === undefined) throw new Refusal('not-found');
    const query = new URL(context.req.url).searchParams;
    const { selection, notices } = parseSelection(query, guide);
    const permissions = requiredPermissions(guide, selection);
    const scopes = permissions.map(({ name }) => name);
    const ids = (actions: readonly Action[]) => actions.map(({ id }) => id);
    const answer = {
      guide,
      plan: {
        actions: [...selection.actions],
        scopes,
        scopeText: joinScopes(scopesToAskFor(guide, selection, scopes), selection.separator),
        adminConsent: permissions.some(({ adminConsent }) => adminConsent),
        permissions: permissions.map(({ name, permission, adminConsent, actions, onlyFor }) => ({
          name,
          level: permission[selection.permissionType]?.level ?? 0,
          adminConsent,
          actions: ids(actions),
          onlyFor: ids(onlyFor),
        })),
        leftOut: leftOutOf(guide, selection),
        path: guidePath(selection, guide),
      },
      notices: notices.map((notice) => ({ ...notice, values: [...notice.values] })),
    } satisfies GuideAnswer;
    return context.json(answer);
  });
}

function leftOutOf(guide: Guide, selection: Selection): GuideAnswer['plan']['leftOut'] {
  const byDefault = defaultSelection(guide).strategy;
  return compareStrategies(guide, selection, byDefault).leftOut.map(({ name, coveredBy }) => ({
    name,
    coveredBy: [...coveredBy],
  }));
}

export function guideSummaries(catalog: Catalog): GuideSummary[] {
  return catalog.guides.map(({ platform, connector, summary, choice, actions, settings }) => ({
    platform: { id: platform.id, name: platform.name },
    connector: { id: connector.id, name: connector.name },
    summary,
    choice,
    actionCount: actions.length,
    outcome: settings === undefined ? 'credentials' : 'settings',
  }));
}
