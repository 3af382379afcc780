/** How the browser names itself. */
export function userAgent(): string {
  return navigator.userAgent;
}
