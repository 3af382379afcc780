const elementName = 'scopewright-setup';

/** A page may load this twice, but an element is defined once; on a server there are none. */
export function defineElement(element: CustomElementConstructor): void {
  const known: CustomElementRegistry | undefined = globalThis.customElements;
  if (known?.get(elementName) === undefined) known?.define(elementName, element);
}
