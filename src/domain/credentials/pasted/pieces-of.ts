import { findGuids } from './find-guids.ts';
import { findSecrets } from './find-secrets.ts';
import { findTenants } from './find-tenants.ts';
import type { Piece } from './pasted.ts';

/** All that a text holds, in its order. Where two readings overlap, the more certain one counts. */
export function piecesOf(text: string): Piece[] {
  const [labelled, loose] = parted(findSecrets(text), ({ meaning }) => meaning !== 'oldSecret');
  const taken = new Uint8Array(text.length);
  const pieces = [...labelled, ...findGuids(text), ...findTenants(text), ...loose].filter(
    ({ start, end }) => {
      if (taken.subarray(start, end).some(Boolean)) return false;
      taken.fill(1, start, end);
      return true;
    },
  );
  return withSecretIds(
    text,
    pieces.toSorted((one, other) => one.start - other.start),
  );
}

const betweenCells = /^["'\s|]*$/;
const secretLike: ReadonlySet<string> = new Set(['clientSecret', 'maskedSecret', 'oldSecret']);

/** In the list of secrets, the column after the value is the Secret ID. */
function withSecretIds(text: string, pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, index) => {
    const before = pieces[index - 1];
    if (piece.meaning !== 'guid' || before === undefined) return piece;
    if (!secretLike.has(before.meaning) || piece.start - before.end > 20) return piece;
    const isNextCell = betweenCells.test(text.slice(before.end, piece.start));
    return isNextCell ? { ...piece, meaning: 'secretId' } : piece;
  });
}

function parted<Item>(items: readonly Item[], isFirst: (item: Item) => boolean) {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))] as const;
}
