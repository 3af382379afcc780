import { meaningOfWholeLabel } from './meaning-of-label.ts';
import type { LeftOver, Piece } from './pasted.ts';

const shownAtMost = 8;

/** What is told of all that went into no field. Nothing that could be a secret is repeated. */
export function leftOver(
  text: string,
  pieces: readonly Piece[],
  isUsed: (piece: Piece) => boolean,
): LeftOver[] {
  const unused = pieces.filter((piece) => !isUsed(piece)).flatMap(told);
  const once = [...new Map(unused.map((item) => [JSON.stringify(item), item])).values()];
  const count = linesWithout(text, pieces);
  return [...once.slice(0, shownAtMost), ...(count > 0 ? [{ kind: 'lines', count } as const] : [])];
}

function told({ meaning, value }: Piece): LeftOver[] {
  switch (meaning) {
    case 'objectId':
    case 'secretId':
    case 'subscriptionId':
    case 'microsoftId':
    case 'domain':
    case 'guid':
      return [{ kind: meaning, value }];
    case 'tenant':
      return [{ kind: 'domain', value }];
    case 'maskedSecret':
    case 'placeholder':
      return [{ kind: meaning }];
    case 'clientId':
    case 'clientSecret':
    case 'oldSecret':
      return [];
  }
}

/** How many lines hold more than pieces and their labels. */
function linesWithout(text: string, pieces: readonly Piece[]): number {
  let rest = '';
  let last = 0;
  for (const { start, end } of pieces) {
    // A line of which a piece was taken is spoken for.
    rest += `${text.slice(last, start)}\u0000`;
    last = end;
  }
  rest += text.slice(last);
  return rest.split(/\r\n?|\n/).filter((line) => !line.includes('\u0000') && isOfUse(line)).length;
}

function isOfUse(line: string): boolean {
  const words = line.trim();
  if (!/[\p{L}\p{N}]/u.test(words)) return false;
  return words.length > 80 || meaningOfWholeLabel(words) === undefined;
}
