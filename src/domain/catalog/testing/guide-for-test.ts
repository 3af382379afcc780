import type { Action } from '../action.ts';
import type { Condition } from '../condition.ts';
import type { Guide, Step } from '../guide.ts';
import type { Block } from '../markdown.ts';
import type { Permission } from '../permission.ts';

/**
 * A small guide that has one of everything: scopes of each permission type, a renamed action, one
 * whose short id begins with the connector's id, and steps under every kind of condition.
 */
export const guideForTest: Guide = {
  platform: { id: 'acme', name: 'Acme', source: 'a test', website: 'https://acme.example/' },
  connector: { id: 'sample', name: 'Sample Notes' },
  source: 'a test',
  choice: 'actions',
  asks: [],
  offlineAccess: 'never',
  summary: 'Connects notes.',
  permissionTypes: ['delegated', 'application'],
  accountTypes: ['single', 'multi'],
  strategies: ['documented'],
  clouds: ['global', 'china'],
  separator: 'comma',
  values: {
    redirectUri: 'https://acme.example/callback',
    appName: 'Acme Notes',
    secretName: 'Acme Notes Secret',
  },
  roleNotice: [say('Ask an administrator.')],
  sections: [
    {
      id: 'prepare',
      title: 'Prepare',
      steps: [
        step('sign-in'),
        step('choose-single', { accountType: 'single' }),
        step('choose-multi', { accountType: 'multi' }),
      ],
    },
    {
      id: 'app-only',
      title: 'Without a user',
      steps: [step('allow-app', { permissionType: 'application' })],
    },
    {
      id: 'sending',
      title: 'Sending',
      steps: [step('limit-sending', { scopes: ['Note.Send'] })],
    },
    {
      id: 'rights',
      title: 'Rights',
      steps: [
        step('tick-notes', { scopes: ['Note.Write', 'Note.Read'], permissionType: 'delegated' }),
        step('tick-all-notes', { scopes: ['Note.Read.All'] }),
        step('confirm-current', { wording: 'current' }),
        step('confirm-earlier', { wording: 'earlier' }),
      ],
    },
    {
      id: 'finish',
      title: 'Finish',
      steps: [
        { ...step('read-on'), body: conditionalBody() },
        { ...step('test'), topic: 'credentials', form: 'credentials' },
      ],
    },
  ],
  actions: [
    action('list_notes', ['Note.Read']),
    action('get_note', ['Note.Read']),
    { ...action('write_note', ['Note.Write', 'Note.Read']), formerIds: ['sample_put_note'] },
    action('send_note', ['Note.Send']),
    action('sample_note', ['Note.Read']),
  ],
  permissions: [
    permission('Note.Read', { delegated: false, application: true }),
    permission('Note.Read.All', { application: true }),
    permission('Note.Write', { delegated: true, application: true }),
    permission('Note.Send', { delegated: false }),
  ],
};

function say(text: string): Block {
  return { kind: 'paragraph', children: [{ kind: 'text', text }] };
}

function step(id: string, when?: Condition): Step {
  const body = [say(`Do ${id}.`)];
  return { id, title: `Title of ${id}`, body, ...(when === undefined ? {} : { when }) };
}

function action(name: string, documentedScopes: string[]): Action {
  const requirement = {
    endpoints: [`GET /${name}`],
    requires: documentedScopes.map((scope) => [scope]),
    least: documentedScopes,
  };
  return {
    id: `sample_${name}`,
    formerIds: [],
    label: `Label of ${name}`,
    description: `Does ${name}.`,
    documentedScopes,
    delegated: requirement,
    application: requirement,
  };
}

type Forms = { delegated?: boolean; application?: boolean };

/** The forms in which it can be requested, each with whether an administrator has to consent. */
function permission(name: string, { delegated, application }: Forms): Permission {
  const form = (adminConsent: boolean) => ({
    id: '00000000-0000-4000-8000-000000000000',
    adminConsent,
    level: 2,
    title: `Title of ${name}`,
  });
  return {
    name,
    access: /Write|Send/.test(name) ? 'write' : 'read',
    description: `Opens ${name}.`,
    ...(delegated === undefined ? {} : { delegated: form(delegated) }),
    ...(application === undefined ? {} : { application: form(application) }),
  };
}

function conditionalBody(): Block[] {
  return [
    {
      kind: 'list',
      ordered: true,
      items: [
        { when: { accountType: 'single' }, children: [say('one tenant')] },
        { when: { accountType: 'multi', wording: 'earlier' }, children: [say('old, many')] },
        { children: [say('always')] },
        { children: [onlyFor('Note.Send', 'nested')] },
      ],
    },
    onlyFor('Note.Write', 'writing'),
    { kind: 'callout', tone: 'note', children: [say('mind'), onlyFor('Note.Send', 'the outbox')] },
    { kind: 'callout', tone: 'danger', children: [onlyFor('Note.Write', 'the past')] },
  ];
}

function onlyFor(scope: string, text: string): Block {
  return {
    kind: 'list',
    ordered: false,
    items: [{ when: { scopes: [scope] }, children: [say(text)] }],
  };
}
