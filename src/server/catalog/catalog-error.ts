import { type CatalogProblem, problemLine } from './catalog-problem.ts';

/** A catalog that does not hold: its message is one line that names the place and what is wrong. */
export class CatalogError extends Error {
  override readonly name = 'CatalogError';

  /** The first problem in words, and how many there are besides. */
  static of(first: CatalogProblem, others: number): CatalogError {
    const more = others === 1 ? '1 further problem' : `${others} further problems`;
    const note = others === 0 ? '' : ` (and ${more}: npm run catalog:check shows all)`;
    return new CatalogError(problemLine(first) + note);
  }
}
