import { createContext, useContext } from 'react';

export const RouteParamsContext = createContext<Readonly<Record<string, string | undefined>>>({});

/** A value in the page's path, such as the profile's id. */
export function useRouteParam(name: string): string {
  return useContext(RouteParamsContext)[name] ?? '';
}
