import type { Profile } from '#contract/profiles.ts';

/**
 * The guide with a profile's selection. The guide itself is not at hand here, so every parameter is
 * named; the page makes the query canonical with the next choice.
 */
export function guideLink(profile: Profile): string {
  const prefix = `${profile.connector.id}_`;
  const parameters = [
    profile.actions.length > 0 &&
      `actions=${profile.actions.map((id) => id.replace(prefix, '')).join(',')}`,
    `permissions=${profile.permissionType}`,
    `strategy=${profile.strategy}`,
    `account=${profile.accountType}`,
    `cloud=${profile.cloud}`,
  ];
  const query = parameters.filter(Boolean).join('&');
  return `/guides/${profile.platform.id}/${profile.connector.id}?${query}`;
}
