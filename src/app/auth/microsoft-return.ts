import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';

/** What cannot be passed on is left: the page says what to do, and MSAL has cleared its address. */
broadcastResponseToMainFrame().catch(() => undefined);
