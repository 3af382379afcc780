import { describe, expect, it } from 'vitest';
import { clouds } from '../catalog/cloud.ts';
import type { Guide } from '../catalog/guide.ts';
import type { Block } from '../catalog/markdown.ts';
import { guideForTest } from '../catalog/testing/guide-for-test.ts';
import type { Values } from '../guide/fill-values.ts';
import { defaultSelection, type Selection, withActions } from '../selection/selection.ts';
import { cloudNames, offlineAccessId } from './entra-facts.ts';
import { missingValues, type RegistrationPlan, registrationPlan } from './registration-plan.ts';

const everything = new Set(guideForTest.actions.map(({ id }) => id));

type Case = { guide?: Guide; change?: Partial<Selection>; given?: Values };

function planned({ guide = guideForTest, change = {}, given = {} }: Case = {}): RegistrationPlan {
  const selection = { ...withActions(defaultSelection(guide), guide, everything), ...change };
  const plan = registrationPlan(guide, selection, given);
  if (plan === undefined) throw new Error('nothing is planned');
  return plan;
}

const named = ({ access }: RegistrationPlan) => access.map(({ name, type }) => `${name} ${type}`);

describe('the permissions of a registration', () => {
  it('have the type of the selection', () => {
    expect(named(planned())).toEqual(['Note.Read Scope', 'Note.Write Scope', 'Note.Send Scope']);
    expect(named(planned({ change: { permissionType: 'application' } }))).toEqual([
      'Note.Read Role',
      'Note.Write Role',
    ]);
  });

  it('end with offline_access where it is asked for', () => {
    const guide: Guide = { ...guideForTest, offlineAccess: 'always' };
    expect(planned({ guide }).access.at(-1)).toEqual({
      name: 'offline_access',
      id: offlineAccessId,
      type: 'Scope',
    });
    const change = { permissionType: 'application' } as const;
    expect(named(planned({ guide, change }))).toEqual(['Note.Read Role', 'Note.Write Role']);
  });

  it('say which role may consent', () => {
    expect(planned().consentRole).toBe('Cloud Application Administrator');
    const { consentRole } = planned({ change: { permissionType: 'application' } });
    expect(consentRole).toBe('Privileged Role Administrator');
  });
});

describe('nothing is planned', () => {
  const planOf = (guide: Guide, actions: readonly string[]) =>
    registrationPlan(guide, { ...defaultSelection(guide), actions }, {});

  it('for nothing', () => {
    expect(planOf({ ...guideForTest, offlineAccess: 'always' }, [])).toBeUndefined();
  });

  it('for permissions that do not exist', () => {
    const permissions = guideForTest.permissions.map(({ delegated: _, ...rest }) => rest);
    const guide: Guide = { ...guideForTest, permissions, offlineAccess: 'always' };
    expect(planOf(guide, [...everything])).toBeUndefined();
  });
});

describe('the redirect URI', () => {
  const application = { permissionType: 'application' } as const;
  const text: Block = {
    kind: 'callout',
    tone: 'note',
    children: [{ kind: 'value', name: 'redirectUri' }],
  };
  const inSentence: Block = {
    kind: 'paragraph',
    children: [{ kind: 'strong', children: [{ kind: 'value', name: 'redirectUri' }] }],
  };
  const showing = (body: Block[], permissionType: Selection['permissionType']): Guide => ({
    ...guideForTest,
    sections: [
      {
        id: 'only',
        title: 'Only',
        steps: [{ id: 'step', title: 'Step', body, when: { permissionType } }],
      },
    ],
  });

  it('is there for a signed-in user', () => {
    expect(planned().redirectUri?.text).toBe('https://acme.example/callback');
  });

  it('is there without a user only where the guide shows it', () => {
    expect(planned({ change: application }).redirectUri).toBeUndefined();
    for (const block of [text, inSentence]) {
      const shown = planned({ guide: showing([block], 'application'), change: application });
      expect(shown.redirectUri?.text).toBe('https://acme.example/callback');
      const hidden = planned({ guide: showing([block], 'delegated'), change: application });
      expect(hidden.redirectUri).toBeUndefined();
    }
  });
});

describe('values that only the reader knows', () => {
  const guide: Guide = {
    ...guideForTest,
    asks: [
      { id: 'host', label: 'Host', hint: '', example: 'host.example', kind: 'host' },
      { id: 'team', label: 'Team', hint: '', example: 'Team', kind: 'text' },
    ],
    values: {
      redirectUri: 'https://{{host}}/callback',
      appName: '{{ team }} Notes',
      secretName: 'Secret of {{team}} at {{host}}',
    },
  };
  const labels = (given: Values) => missingValues(planned({ guide, given })).map((a) => a.label);

  it('stand as their example, and are named, until they are given', () => {
    const { appName, redirectUri } = planned({ guide, given: { team: "Kim's" } });
    expect(appName).toEqual({ text: "Kim's Notes", missing: [] });
    expect(redirectUri?.text).toBe('https://host.example/callback');
    expect(redirectUri?.missing.map(({ id }) => id)).toEqual(['host']);
  });

  it('are named once each', () => {
    expect(labels({})).toEqual(['Team', 'Host']);
    expect(labels({ team: 'A', host: 'b.example' })).toEqual([]);
  });

  it('are not given by something that nobody sees', () => {
    expect(labels({ team: '\u202e\n', host: '' })).toEqual(['Team', 'Host']);
  });
});

describe('what depends on the setup', () => {
  it('is the audience', () => {
    expect(planned().audience).toBe('AzureADMyOrg');
    expect(planned({ change: { accountType: 'multi' } }).audience).toBe('AzureADMultipleOrgs');
  });

  it('is the host of Microsoft Graph, the same that the server asks', () => {
    for (const { id, graphUrl } of Object.values(clouds)) {
      expect(cloudNames[id].graphUrl).toBe(graphUrl);
    }
  });
});
