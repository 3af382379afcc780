import { describe, expect, it } from 'vitest';
import type { Guide } from '#domain/catalog/guide.ts';
import { permissionTypes } from '#domain/catalog/permission-type.ts';
import { wordings } from '#domain/catalog/wording.ts';
import { visibleGuide } from '#domain/guide/visible-guide.ts';
import { scopesToAskFor } from '#domain/permissions/offline-access.ts';
import { requiredPermissions } from '#domain/permissions/required-permissions.ts';
import { defaultSelection, type Selection, withActions } from '#domain/selection/selection.ts';
import { realCatalog } from './testing/real-catalog.ts';

const { guides } = await realCatalog();
const keyOf = ({ platform, connector }: Guide) => `${platform.id}/${connector.id}`;
const guideOf = (key: string) => {
  const guide = guides.find((candidate) => keyOf(candidate) === key);
  if (guide === undefined) throw new Error(`no guide ${key}`);
  return guide;
};

/** Every combination of what a guide asks beside the actions. */
const situations = (guide: Guide): readonly Selection[] =>
  guide.permissionTypes.flatMap((permissionType) =>
    guide.accountTypes.flatMap((accountType) =>
      guide.strategies.map((strategy) => ({
        ...defaultSelection(guide),
        permissionType,
        accountType,
        strategy,
      })),
    ),
  );

const everything = (guide: Guide) => new Set(guide.actions.map(({ id }) => id));

describe('the guides that ship', () => {
  it('are the documented ones, and one for any other platform to each general connector', () => {
    expect(guides.map(keyOf)).toEqual([
      'frontegg/outlook',
      'pipeshub/outlook',
      'stackone/microsoftentraid',
      'stackone/microsoftoutlook',
      'custom/microsoftentraid',
      'custom/microsoftoutlook',
      'scopewright/signin',
    ]);
  });

  it.each(guides.map((guide) => [keyOf(guide), guide] as const))(
    'have a place to tick every scope of any situation: %s',
    (_key, guide) => {
      for (const situation of situations(guide)) {
        const visible = visibleGuide(
          guide,
          withActions(situation, guide, everything(guide)),
          'current',
        );
        const ticked = visible.sections.flatMap(({ steps }) =>
          steps.flatMap(({ permissions }) => permissions.map(({ name }) => name)),
        );
        expect(new Set(ticked)).toEqual(new Set(visible.permissions.map(({ name }) => name)));
        expect(ticked).toHaveLength(visible.permissions.length);
      }
    },
  );

  it.each(guides.map((guide) => [keyOf(guide), guide] as const))(
    'have no step that is never shown: %s',
    (_key, guide) => {
      const shown = new Set(
        situations(guide).flatMap((situation) =>
          wordings.flatMap((wording) =>
            visibleGuide(guide, situation, wording).sections.flatMap(({ steps }) =>
              steps.map(({ step }) => step.id),
            ),
          ),
        ),
      );
      const steps = guide.sections.flatMap((section) => section.steps.map(({ id }) => id));
      expect(steps.filter((id) => !shown.has(id))).toEqual([]);
    },
  );

  it.each(guides.map((guide) => [keyOf(guide), guide] as const))(
    'lead to registration, consent and, where they make one, a secret in any situation: %s',
    (_key, guide) => {
      for (const situation of situations(guide)) {
        const topics = visibleGuide(guide, situation, 'current').sections.flatMap(({ steps }) =>
          steps.map(({ step }) => step.topic),
        );
        expect(topics).toEqual(
          expect.arrayContaining(['registration', 'client-id', 'consent', 'credentials']),
        );
        expect(topics.includes('client-secret')).toBe(guide.values.secretName !== undefined);
        expect(topics.filter((topic) => topic === 'consent')).toHaveLength(1);
      }
    },
  );
});

describe('a step on a screen of Microsoft', () => {
  it.each(guides.map((guide) => [keyOf(guide), guide] as const))('is drawn: %s', (_, guide) => {
    const steps = guide.sections.flatMap((section) => section.steps);
    const opening = steps.filter(({ opens }) => opens !== undefined);
    expect(opening.filter(({ picture }) => picture === undefined)).toEqual([]);
    expect(steps.filter(({ picture }) => picture !== undefined)).toHaveLength(opening.length);
  });
});

describe('the guide to Outlook for Frontegg', () => {
  const guide = guideOf('frontegg/outlook');

  it('offers the sixteen scopes of Frontegg, two of which nobody has', () => {
    expect(guide.choice).toBe('scopes');
    expect(guide.actions.map(({ documentedScopes }) => documentedScopes)).toHaveLength(16);
    const ghosts = guide.permissions.filter((p) => permissionTypes.every((type) => !p[type]));
    expect(ghosts.map(({ name }) => name)).toEqual(['MailFolders.Read', 'MailFolders.ReadWrite']);
  });

  it('asks for every scope but those two, and for offline_access', () => {
    const selection = withActions(defaultSelection(guide), guide, everything(guide));
    const names = requiredPermissions(guide, selection).map(({ name }) => name);
    expect(names).toHaveLength(14);
    expect(names.filter((name) => name.startsWith('MailFolders'))).toEqual([]);
    expect(scopesToAskFor(guide, selection, names).at(-1)).toBe('offline_access');
  });

  it('is for many tenants unless somebody says otherwise, with the address of one’s own gateway', () => {
    expect(defaultSelection(guide).accountType).toBe('multi');
    expect(guide.values.redirectUri).toBe('https://{{gatewayHost}}/integration-callback');
  });
});

describe('the guide to Outlook for PipesHub', () => {
  const guide = guideOf('pipeshub/outlook');

  it('takes three application permissions, and nothing can be chosen', () => {
    const selection = withActions(defaultSelection(guide), guide, new Set());
    expect(selection).toMatchObject({ permissionType: 'application', accountType: 'single' });
    const names = requiredPermissions(guide, selection).map(({ name }) => name);
    expect(new Set(names)).toEqual(new Set(['User.Read.All', 'Mail.Read', 'MailboxSettings.Read']));
    expect(scopesToAskFor(guide, selection, names)).toEqual(names);
  });
});

describe('the guide to Entra ID for StackOne', () => {
  const guide = guideOf('stackone/microsoftentraid');

  it('has a step of its own for each permission type, and another role for consent', () => {
    const stepsFor = (permissionType: Selection['permissionType']) =>
      visibleGuide(guide, { ...defaultSelection(guide), permissionType }, 'current')
        .sections.flatMap(({ steps }) => steps)
        .filter(({ step }) => step.topic === 'permissions' || step.topic === 'consent')
        .map(({ step }) => [step.id, step.role]);
    expect(stepsFor('delegated')).toEqual([
      ['delegated-permissions', 'Application Developer'],
      ['consent', 'Cloud Application Administrator'],
    ]);
    expect(stepsFor('application')).toEqual([
      ['application-permissions', 'Application Developer'],
      ['consent-application', 'Privileged Role Administrator'],
    ]);
  });

  it('has the values that StackOne documents', () => {
    expect(guide.values.redirectUri).toBe(
      'https://api.stackone.com/connect/oauth2/microsoftentraid/callback',
    );
    expect(guide.actions).toHaveLength(67);
  });
});
