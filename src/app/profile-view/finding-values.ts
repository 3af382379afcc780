import type { Profile } from '#contract/profiles.ts';
import type { FindingValues } from '../messages/finding-message.ts';
import { guideMessages } from '../messages/guide.ts';

/** What findings of a profile's tests name. */
export function findingValues({ tenant, clientId, platform, cloud }: Profile): FindingValues {
  return {
    tenant,
    clientId,
    platformName: platform.name,
    cloudName: guideMessages.clouds[cloud],
  };
}
