/** Where a named shape stands on the page. */
export function shapeId(name: string): string {
  return `shape-${name}`;
}
