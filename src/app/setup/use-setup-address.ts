import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { setupIn, withSetup } from '../guide/with-setup.ts';

/** Keeps the setup in the page’s address: going back may lead to one without, and a reload has to come back here. */
export function useSetupAddress(id: string): void {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  useEffect(() => {
    if (setupIn(search) === id) return;
    void navigate(pathname + withSetup(search, id), { replace: true });
  }, [pathname, search, id, navigate]);
}
