export const themes = ['system', 'light', 'dark'] as const;

export type Theme = (typeof themes)[number];

/** The cookie that carries the reader's choice to the server. */
export const themeCookie = 'scopewright-theme';
