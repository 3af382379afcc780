import { describe, expect, it } from 'vitest';
import { adminCenterUrls, cloudIds, clouds } from './cloud.ts';

describe('the clouds', () => {
  it.each([
    [
      'global',
      'login.microsoftonline.com',
      'microsoftonline.com',
      'graph.microsoft.com',
      'entra.microsoft.com',
    ],
    [
      'usgov',
      'login.microsoftonline.us',
      'microsoftonline.us',
      'graph.microsoft.us',
      'entra.microsoft.us',
    ],
    [
      'usgov-dod',
      'login.microsoftonline.us',
      'microsoftonline.us',
      'dod-graph.microsoft.us',
      'entra.microsoft.us',
    ],
    [
      'china',
      'login.partner.microsoftonline.cn',
      'partner.microsoftonline.cn',
      'microsoftgraph.chinacloudapi.cn',
      'entra.microsoftonline.cn',
    ],
  ] as const)('name the hosts of %s', (...[id, login, instance, graph, adminCenter]) => {
    expect(clouds[id]).toEqual({
      id,
      loginUrl: `https://${login}`,
      instance,
      graphUrl: `https://${graph}`,
    });
    expect(adminCenterUrls[id]).toBe(`https://${adminCenter}`);
  });

  it('are these four', () => {
    expect(cloudIds).toEqual(['global', 'usgov', 'usgov-dod', 'china']);
  });
});
