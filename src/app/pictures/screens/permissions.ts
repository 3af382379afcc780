import { pictureMessages } from '../../messages/pictures.ts';
import { portalNames as names } from '../../messages/portal.ts';
import { fitting, permissionGroups } from '../permission-groups.ts';
import type { PictureFacts } from '../picture-facts.ts';
import type { Cell, Part, Screen } from '../screen.ts';
import { insideApp } from './inside-app.ts';

const { says, more } = pictureMessages;

/** Every registration has it from the start. */
const fromTheStart = { name: 'User.Read', adminConsent: false };

/** So many rows fit into the drawing of a list, and of the picker. */
const rowsAtMost = 4;
const pickerRows = 7;

const heading: Part = { kind: 'heading', text: names.configuredPermissions };

const columns = [
  { text: names.permissionColumn },
  { text: names.type, minor: true },
  { text: names.consentRequired, minor: true },
];

function row({ name, adminConsent }: PictureFacts['granted'][number], type: string): Cell[] {
  return [{ text: name }, { text: type }, { text: adminConsent ? names.yes : names.no }];
}

function commands(mark: number): Part[] {
  return [
    heading,
    {
      kind: 'commands',
      items: [{ text: names.addPermission, mark }, { text: names.grantConsent }],
    },
  ];
}

export function apiPermissions(facts: PictureFacts): Screen {
  return {
    ...insideApp(facts, names.apiPermissions),
    parts: [
      ...commands(1),
      {
        kind: 'table',
        columns: [...columns, { text: names.status }],
        rows: [[...row(fromTheStart, names.permissionType.delegated), { text: '' }]],
      },
    ],
    says: [says.addPermission],
  };
}

function typePane({ permissionType }: PictureFacts, first: number) {
  const types = (['delegated', 'application'] as const).map((type) => ({
    text: names.permissionTypes[type],
    chosen: type === permissionType,
    mark: type === permissionType ? first + 1 : undefined,
  }));
  const parts: Part[] = [
    { kind: 'tiles', items: [{ text: names.graph, mark: first, chosen: true }] },
    { kind: 'tiles', items: types },
  ];
  return { title: names.requestPermissions, parts };
}

export function requestPermissions(facts: PictureFacts): Screen {
  return {
    ...apiPermissions(facts),
    // The pane covers the list.
    parts: commands(1),
    pane: typePane(facts, 2),
    says: [
      says.addPermission,
      says.graph,
      says.permissionType(names.permissionTypes[facts.permissionType]),
    ],
  };
}

export function permissionType(facts: PictureFacts): Screen {
  return {
    ...apiPermissions(facts),
    parts: [],
    pane: typePane(facts, 1),
    says: [says.graph, says.permissionType(names.permissionTypes[facts.permissionType])],
  };
}

export function permissionPicker(facts: PictureFacts): Screen {
  const { toTick, unticked } = facts;
  const { shown, leftOver } = fitting(permissionGroups(toTick, unticked), pickerRows);
  return {
    ...insideApp(facts, names.apiPermissions),
    parts: [],
    pane: {
      title: names.requestPermissions,
      parts: [
        { kind: 'heading', text: names.permissionTypes[facts.permissionType] },
        {
          kind: 'field',
          label: names.selectPermissions,
          value: names.searchHint,
          empty: true,
        },
        {
          kind: 'groups',
          groups: shown,
          more: leftOver > 0 ? more(leftOver) : undefined,
          mark: 1,
        },
        { kind: 'button', text: names.addPermissions, mark: 2 },
      ],
    },
    says: [toTick.length > 0 ? says.tick(toTick.join(', ')) : says.tickNone, says.addPermissions],
  };
}

export function consent(facts: PictureFacts): Screen {
  const type = names.permissionType[facts.permissionType];
  const all = facts.granted.filter(({ name }) => name !== fromTheStart.name);
  const shown = all.slice(0, rowsAtMost);
  const granted: Cell = { text: names.granted };
  const rows = [
    ...shown.map((permission) => [...row(permission, type), granted]),
    [...row(fromTheStart, names.permissionType.delegated), granted],
  ];
  const left = all.length - shown.length;
  return {
    ...insideApp(facts, names.apiPermissions),
    parts: [
      heading,
      {
        kind: 'commands',
        items: [{ text: names.addPermission }, { text: names.grantConsent, mark: 1 }],
      },
      { kind: 'table', columns: [...columns, { text: names.status, mark: 2 }], rows },
      ...(left > 0 ? [{ kind: 'note', text: more(left) } as const] : []),
    ],
    says: [says.grantConsent, says.status],
  };
}
