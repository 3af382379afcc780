/** Selects what an element says, so that the keys for copying copy it. */
export function selectText(element: Element | null): void {
  if (element !== null) getSelection()?.selectAllChildren(element);
}
