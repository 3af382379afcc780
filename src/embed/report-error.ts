/** Tells the portal’s developers in the console of their page, and the page itself by an event. */
export function reportError(element: Element, code: string, message: string): void {
  console.error(`Scopewright: ${message}`);
  element.dispatchEvent(new CustomEvent('error', { detail: { code, message } }));
}
