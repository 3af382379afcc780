import { useQuery } from '@tanstack/react-query';
import type { Profile } from '#contract/profiles.ts';
import { guideQuery } from '../api/guides.ts';

/** What people call the actions of a profile; until that is known, or where it is not, their ids. */
export function useActionLabels({ platform, connector }: Profile): (id: string) => string {
  const { data: guide } = useQuery(guideQuery(platform.id, connector.id));
  const labels = new Map(guide?.actions.map(({ id, label }) => [id, label]));
  return (id) => labels.get(id) ?? id;
}
