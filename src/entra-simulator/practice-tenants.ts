import type { Tenant } from './directory.ts';
import { scenarios } from './scenarios.ts';
import { agencyId, contosoId, fabrikamId, fleetId, lotusId } from './tenant-ids.ts';

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
  {
    id: agencyId,
    displayName: 'Agency of Practice',
    domains: ['agency.example', 'agency.onmicrosoft.us'],
    region: 'USGov',
    subRegion: 'DODCON',
    cloud: 'usgov',
    createdAt: new Date('2020-01-14T10:00:00Z'),
    appsOf: contosoId,
  },
  {
    id: fleetId,
    displayName: 'Fleet of Practice',
    domains: ['fleet.example'],
    region: 'USGov',
    subRegion: 'DOD',
    cloud: 'usgov-dod',
    createdAt: new Date('2020-06-02T10:00:00Z'),
    appsOf: contosoId,
  },
  {
    id: lotusId,
    displayName: 'Lotus',
    domains: ['lotus.example', 'lotus.partner.onmschina.cn'],
    region: 'AS',
    cloud: 'china',
    createdAt: new Date('2022-03-08T10:00:00Z'),
    appsOf: contosoId,
  },
  ...storyTenants,
];
