/** A permission of Microsoft Graph; the IDs are the same in every tenant. */
export type GraphPermission = {
  readonly name: string;
  /** What a person is told on a page that asks for consent. */
  readonly says: string;
  /** ID as a delegated permission, where it is one. */
  readonly scopeId?: string;
  /** ID as an application permission, where it is one. */
  readonly roleId?: string;
  /** Only an administrator may consent to the delegated permission. */
  readonly adminOnly: boolean;
};

export const graphAppId = '00000003-0000-0000-c000-000000000000';

/** What the practice apps use, and some more to go wrong with. */
const graphPermissions: readonly GraphPermission[] = [
  {
    name: 'openid',
    says: 'Know who you are when you sign in',
    scopeId: '37f7f235-527c-4136-accd-4a02d197296e',
    adminOnly: false,
  },
  {
    name: 'profile',
    says: 'See your name and picture',
    scopeId: '14dad69e-099b-42c9-810b-d002981feec1',
    adminOnly: false,
  },
  {
    name: 'email',
    says: 'See your e-mail address',
    scopeId: '64a6cdd6-aab1-4aaf-94b8-3cc8405e90d0',
    adminOnly: false,
  },
  {
    name: 'offline_access',
    says: 'Keep the access it has while you are away',
    scopeId: '7427e0e9-2fba-42fe-b0c0-848c9e6a8182',
    adminOnly: false,
  },
  {
    name: 'User.Read',
    says: 'Sign you in and read your profile',
    scopeId: 'e1fe6dd8-ba31-4d61-89e7-88639da4683d',
    adminOnly: false,
  },
  {
    name: 'User.Read.All',
    says: 'Read the profiles of all users',
    scopeId: 'a154be20-db9c-4678-8ab7-66f6cc099a59',
    roleId: 'df021288-bdef-4463-88db-98f22de89214',
    adminOnly: true,
  },
  {
    name: 'Group.Read.All',
    says: 'Read all groups',
    scopeId: '5f8c59db-677d-491f-a6b8-5f174b11ec1d',
    roleId: '5b567255-7703-4780-807c-7be8301ae99b',
    adminOnly: true,
  },
  {
    name: 'Application.Read.All',
    says: 'Read all applications',
    scopeId: 'c79f8feb-a9db-4090-85f9-90d820caa0eb',
    roleId: '9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30',
    adminOnly: true,
  },
  {
    name: 'Directory.Read.All',
    says: 'Read the whole directory',
    scopeId: '06da0dbc-49e2-44d2-8312-53f166ab848a',
    roleId: '7ab1d382-f21e-4acd-a863-ba3e13f7da61',
    adminOnly: true,
  },
  {
    name: 'Mail.ReadBasic',
    says: 'Read mail without bodies and attachments',
    scopeId: 'a4b8392a-d8d1-4954-a029-8e668a39a170',
    adminOnly: false,
  },
  {
    name: 'Mail.ReadBasic.All',
    says: 'Read mail in all mailboxes, without bodies and attachments',
    roleId: '693c5e45-0940-467d-9b8a-1022fb9d42ef',
    adminOnly: true,
  },
  {
    name: 'Mail.Read',
    says: 'Read mail',
    scopeId: '570282fd-fa5c-430d-a7fd-fc8dc98a9dca',
    roleId: '810c84a8-4a9e-49e6-bf7d-12d183f40d01',
    adminOnly: false,
  },
  {
    name: 'Mail.ReadWrite',
    says: 'Read, change and delete mail',
    scopeId: '024d486e-b451-40bb-833d-3e66d98c5c73',
    roleId: 'e2a3a72e-5f79-4c64-b1b1-878b674786c9',
    adminOnly: false,
  },
  {
    name: 'Mail.Send',
    says: 'Send mail',
    scopeId: 'e383f46e-2787-4529-855e-0e479a3ffac0',
    roleId: 'b633e1c5-b582-4048-a93e-9f11b44c7e96',
    adminOnly: false,
  },
  {
    name: 'MailboxSettings.Read',
    says: 'Read mailbox settings',
    scopeId: '87f447af-9fa4-4c32-9dfa-4a57a73d18ce',
    roleId: '40f97065-369a-49f4-947c-6a255697ae91',
    adminOnly: false,
  },
  {
    name: 'MailboxSettings.ReadWrite',
    says: 'Read and change mailbox settings',
    scopeId: '818c620a-27a9-40bd-a6a5-d96f7d610b4b',
    roleId: '6931bccd-447a-43d1-b442-00a195474933',
    adminOnly: false,
  },
];

const byName = new Map(graphPermissions.map((permission) => [permission.name, permission]));

export function findGraphPermission(name: string): GraphPermission | undefined {
  return byName.get(name);
}
