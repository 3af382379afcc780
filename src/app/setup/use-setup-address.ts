import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { setupParameter } from '#contract/setup-header.ts';

/** Keeps the setup in the page’s address: a choice writes the guide’s query, and a reload has to come back here. */
export function useSetupAddress(id: string): void {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  useEffect(() => {
    const query = new URLSearchParams(search);
    if (query.get(setupParameter) === id) return;
    void navigate(pathname + withSetup(search, id), { replace: true });
  }, [pathname, search, id, navigate]);
}

/** A query, as `?actions=…` or empty, with the setup at its end. */
export function withSetup(search: string, id: string): string {
  return `${search === '' ? '?' : `${search}&`}${setupParameter}=${id}`;
}
