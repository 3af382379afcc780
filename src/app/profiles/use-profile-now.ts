import { useQueryClient } from '@tanstack/react-query';
import type { Profile } from '#contract/profiles.ts';
import { actAsSeen } from '../api/as-seen.ts';
import { checkHistoryQuery } from '../api/check-history.ts';
import { profileQuery, profilesQuery } from '../api/profiles.ts';

type ProfileNow = {
  /** As it is on the server at this moment. Rejects as a request does. */
  fetchNow(): Promise<Profile>;
  /** Shows it, its history and the list as they are now. Never rejects. */
  refresh(): Promise<void>;
  /** Does something to the profile as it is shown, unless people have changed it since. */
  act<T>(action: (profile: Profile) => Promise<T>): Promise<T>;
};

/** The profile on the server behind the one on the page. */
export function useProfileNow(shown: Profile): ProfileNow {
  const queryClient = useQueryClient();
  const query = profileQuery(shown.id);
  const fetchNow = () => queryClient.fetchQuery({ ...query, staleTime: 0 });
  const refresh = async () => {
    const keys = [query, checkHistoryQuery(shown.id), profilesQuery].map((one) => one.queryKey);
    await Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
  };
  return { fetchNow, refresh, act: (action) => actAsSeen(shown, fetchNow, action) };
}
