import type { Tenant } from './directory.ts';
import { scenarios } from './scenarios.ts';
import { contosoId, fabrikamId } from './tenant-ids.ts';

const storyTenants: Tenant[] = scenarios.map(({ tenantId, domain, displayName, fault }) => ({
  id: tenantId,
  displayName,
  domains: [domain],
  region: 'EU',
  createdAt: new Date('2024-02-05T09:30:00Z'),
  appsOf: contosoId,
  fault,
}));

export const practiceTenants: Tenant[] = [
  {
    id: contosoId,
    displayName: 'Contoso',
    domains: ['contoso.example', 'contoso.onmicrosoft.com'],
    region: 'EU',
    createdAt: new Date('2019-03-11T08:15:42Z'),
  },
  {
    id: fabrikamId,
    displayName: 'Fabrikam',
    domains: ['fabrikam.example', 'fabrikam.onmicrosoft.com'],
    region: 'NA',
    createdAt: new Date('2021-09-27T17:03:09Z'),
  },
  ...storyTenants,
];
