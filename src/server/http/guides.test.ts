import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CatalogAnswer, GuideAnswer } from '#contract/guides.ts';
import {
  documentedOrder,
  documentedOutlookScopes,
} from '#domain/permissions/testing/documented-outlook-scopes.ts';
import { outlookGuide } from '../catalog/testing/real-catalog.ts';
import { jsonOf, problemOf } from './testing/caller.ts';
import { openApp } from './testing/open-app.ts';

const path = '/api/v1/guides/stackone/microsoftoutlook';
const documentedIds = Object.keys(documentedOutlookScopes);
const characters = { space: ' ', comma: ',', semicolon: ';', pipe: '|', newline: '\n' };
const separators = Object.keys(characters) as (keyof typeof characters)[];

/** Asks somebody without a session: the guide is public. */
async function openGuides() {
  const { stranger } = await openApp();
  const caller = stranger();
  const ask = async (query: string) => {
    const answer = await caller.send('GET', path + query);
    expect(answer.status).toBe(200);
    return GuideAnswer.parse(jsonOf(answer));
  };
  const send = (where: string) => caller.send('GET', where);
  /** For hundreds of questions: what the contract says of the whole is asked once elsewhere. */
  const planOf = async (query: string) => {
    const answer = jsonOf(await send(path + query)) as GuideAnswer;
    return answer.plan;
  };
  return { ask, send, planOf };
}

const shorten = (id: string) => id.replace('microsoftoutlook_', '');

/** The documented scopes of actions, in the documented order. */
function documentedScopesOf(ids: readonly string[]): string[] {
  const listed = new Set(ids.flatMap((id) => documentedOutlookScopes[id] ?? []));
  return documentedOrder.filter((scope) => listed.has(scope));
}

describe('the scopes that the API computes', () => {
  it('are the documented ones for each action alone', async () => {
    const { planOf } = await openGuides();
    expect(documentedIds).toHaveLength(39);
    for (const id of documentedIds) {
      const { scopes, scopeText, actions } = await planOf(`?actions=${shorten(id)}`);
      const documented = documentedOutlookScopes[id];
      expect(scopes, id).toEqual(documented);
      expect([actions, scopeText]).toEqual([[id], documented?.join(' ')]);
    }
  });

  it('are all six, in the documented order, for all actions', async () => {
    const { ask } = await openGuides();
    const { plan } = await ask('?actions=all');
    expect(plan).toMatchObject({
      actions: documentedIds,
      scopes: documentedOrder,
      scopeText: documentedOrder.join(' '),
      adminConsent: false,
      leftOut: [],
      path: '/guides/stackone/microsoftoutlook?actions=all',
    });
  });

  it('come with their reasons, and with what another strategy leaves out', async () => {
    const { planOf } = await openGuides();
    const ids = ['microsoftoutlook_list_messages', 'microsoftoutlook_update_message'];
    const plan = await planOf('?actions=list_messages,update_message&strategy=fewest');
    expect(plan.permissions).toEqual([
      { name: 'Mail.ReadWrite', level: 2, adminConsent: false, actions: ids, onlyFor: ids },
    ]);
    expect(plan.leftOut).toEqual([{ name: 'Mail.ReadBasic', coveredBy: ['Mail.ReadWrite'] }]);
  });

  it('are none for no action', async () => {
    const { ask } = await openGuides();
    expect((await ask('')).plan).toEqual({
      actions: [],
      scopes: [],
      scopeText: '',
      adminConsent: false,
      permissions: [],
      leftOut: [],
      path: '/guides/stackone/microsoftoutlook',
    });
  });

  it('are the documented ones, in the documented order, with any separator, for any selection', async () => {
    const { planOf } = await openGuides();
    const anyIds = fc.shuffledSubarray(documentedIds, { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(anyIds, fc.constantFrom(...separators), async (ids, separator) => {
        const actions = ids.map(shorten).join(',');
        const plan = await planOf(`?actions=${actions}&separator=${separator}`);
        const scopes = documentedScopesOf(ids);
        expect(plan.scopes).toEqual(scopes);
        expect(plan.scopeText.split(characters[separator])).toEqual(scopes);
        expect(plan.actions).toEqual(documentedIds.filter((id) => ids.includes(id)));
      }),
      { numRuns: 600 },
    );
  });

  it.each(separators)('stand in one text with nothing at its ends, with %s', async (separator) => {
    const { ask } = await openGuides();
    const text = async (actions: string) =>
      (await ask(`?actions=${actions}&separator=${separator}`)).plan.scopeText;
    expect(await text('')).toBe('');
    expect(await text('send_mail')).toBe('Mail.Send');
    expect(await text('send_mail,get_attachment')).toBe(
      `Mail.Read${characters[separator]}Mail.Send`,
    );
  });
});

describe('the guide that the API gives', () => {
  it('is the guide of the catalog, whatever the query', async () => {
    const { ask } = await openGuides();
    const guide = await outlookGuide();
    expect((await ask('')).guide).toEqual(guide);
    expect((await ask('?actions=send_mail')).guide).toEqual(guide);
  });

  it('comes with the path of the same selection', async () => {
    const { ask } = await openGuides();
    const query =
      '?separator=pipe&account=multi&actions=send_mail,list_messages&strategy=documented';
    const { plan } = await ask(query);
    expect(plan.path).toBe(
      '/guides/stackone/microsoftoutlook?actions=list_messages,send_mail&account=multi&separator=pipe',
    );
  });

  it('names what it does not know', async () => {
    const { ask } = await openGuides();
    const { plan, notices } = await ask(
      '?actions=fly,send_mail&permissions=application&cloud=moon',
    );
    expect(plan.scopes).toEqual(['Mail.Send']);
    expect(notices).toEqual([
      { code: 'unknown-actions', values: ['fly'] },
      { code: 'unknown-value', parameter: 'permissions', values: ['application'] },
      { code: 'unknown-value', parameter: 'cloud', values: ['moon'] },
    ]);
  });

  it.each(['?actions=%E0%A4%A', '?%', '?actions=%00%ff', `?actions=${'a,'.repeat(3000)}`, '?&&=&'])(
    'bears a query that is none: %#',
    async (query) => {
      const { ask } = await openGuides();
      expect((await ask(query)).plan.scopes).toEqual([]);
    },
  );

  it.each(['stackone/nothing', 'nothing/microsoftoutlook', '%E0%A4%A/x', '__proto__/constructor'])(
    'is not found at %s',
    async (pair) => {
      const { send } = await openGuides();
      const problem = problemOf(await send(`/api/v1/guides/${pair}`));
      expect([problem.code, problem.status]).toEqual(['not-found', 404]);
    },
  );
});

describe('the list of guides', () => {
  it('says what there is to connect', async () => {
    const { send } = await openGuides();
    const { guides } = CatalogAnswer.parse(jsonOf(await send('/api/v1/catalog')));
    expect(guides).toContainEqual({
      platform: { id: 'stackone', name: 'StackOne' },
      connector: { id: 'microsoftoutlook', name: 'Microsoft Outlook' },
      summary: expect.stringMatching(/\w/),
      choice: 'actions',
      actionCount: 39,
      outcome: 'credentials',
    });
  });
});
