/** By this header a request counts as that of a setup session, with the ID of its link for a value. */
export const setupHeader = 'scopewright-setup';

/** And by this parameter a page does: an ID opens nothing, the cookie that comes along does. */
export const setupParameter = 'setup';
