import type { QueryClient } from '@tanstack/react-query';
import { createContext } from 'react';

/**
 * Room for the one query client of the app. It is made by the first part of the page that asks the
 * server anything, because reading a guide takes no query client, and its code has a weight.
 */
export const ServerStateContext = createContext<{ client?: QueryClient }>({});
