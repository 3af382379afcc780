/** The token in a pasted sign-in link: what stands after the #, or the whole text without one. */
export function tokenOf(link: string): string {
  return link.trim().split('#').at(-1)?.trim() ?? '';
}
