import type { Typeface } from './typeface.ts';

/** Pictures in text, with what joins and colours them, and characters that show nothing. */
const unseen =
  /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\p{Variation_Selector}|\p{Cf}|\p{Cc}/gu;

/** More of a name cannot be shown anyway, and would take long to measure. */
const longest = 120;

type Named = { readonly id: string; readonly name: string };

/**
 * What stands for a platform or connector in a picture: its name without emoji; or its ID, of small letters and
 * digits, where the name is in a script that the font does not have. So nothing is ever an empty box, and nothing
 * has to be written from right to left.
 */
export function drawableName({ id, name }: Named, face: Typeface): string {
  const plain = name.normalize('NFC').replaceAll(unseen, ' ').replaceAll(/\s+/g, ' ').trim();
  return plain !== '' && face.has(plain) ? [...plain].slice(0, longest).join('') : id;
}
