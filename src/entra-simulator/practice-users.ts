import type { User } from './directory.ts';
import { contosoId, fabrikamId } from './tenant-ids.ts';

export const ada: User = {
  objectId: 'c7a1d1cf-5b8e-4dd0-8ed4-66b1bca6f0b3',
  displayName: 'Ada Admin',
  userPrincipalName: 'ada@contoso.example',
  tenantId: contosoId,
  isAdmin: true,
};

export const ben: User = {
  objectId: 'f9b05d2e-93d3-4a0c-a2d7-2c9d43c1a1f4',
  displayName: 'Ben Berger',
  userPrincipalName: 'ben@contoso.example',
  tenantId: contosoId,
  isAdmin: false,
};

export const olga: User = {
  objectId: '5d0c4d1e-93a7-4e1f-8f0b-6a1c2b7e9d34',
  displayName: 'Olga Osborne',
  userPrincipalName: 'olga@contoso.example',
  tenantId: contosoId,
  isAdmin: false,
};

export const rita: User = {
  objectId: '2e7b6a90-41c8-4d5a-b6f3-9c0d8e7f1a25',
  displayName: 'Rita Reed',
  userPrincipalName: 'rita@contoso.example',
  tenantId: contosoId,
  isAdmin: false,
};

const faye: User = {
  objectId: '34b3a6b2-7e57-4f70-8a5b-1d8a5e2fbb02',
  displayName: 'Faye Fischer',
  userPrincipalName: 'faye@fabrikam.example',
  tenantId: fabrikamId,
  isAdmin: true,
};

const finn: User = {
  objectId: '8e4a1f0b-2a57-4c2c-9d3d-0a2be3c8d771',
  displayName: 'Finn Farrow',
  userPrincipalName: 'finn@fabrikam.example',
  tenantId: fabrikamId,
  isAdmin: false,
};

export const practiceUsers: User[] = [ada, ben, olga, rita, faye, finn];
