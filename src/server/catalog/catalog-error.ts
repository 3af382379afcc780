/** A broken entry of the catalog: its message is one line that names the file and what is wrong. */
export class CatalogError extends Error {
  override readonly name = 'CatalogError';
}
