import { type CardFact, cardFacts } from '#domain/sharing/card-facts.ts';
import type { GuideCard } from '#domain/sharing/guide-card.ts';
import { pictureSize } from '#domain/sharing/picture-path.ts';
import { type Canvas, createCanvas } from './canvas.ts';
import { box, type Point, stroke } from './contour.ts';
import { drawableName } from './drawable-name.ts';
import { fittedLines } from './fitted-lines.ts';
import { encodePng } from './png.ts';
import { openTypeface, type Typeface } from './typeface.ts';

/** The light theme's. */
const colours = {
  surface: '#ffffff',
  line: '#dadfe5',
  text: '#15191e',
  muted: '#535e6b',
  accent: '#1b4fc4',
} as const;

const margin = 80;
const inside = pictureSize.width - 2 * margin;

/** Draws the picture of a guide, as PNG. */
export type DrawCard = (card: GuideCard) => Promise<Buffer>;

/** Rejects where the font is not there. */
export async function createCardDrawer(): Promise<DrawCard> {
  const faces = await openFaces();
  return (card) =>
    draw(faces, {
      heading: drawableName(card.connector, faces.medium),
      subheading: `for ${drawableName(card.platform, faces.regular)}`,
      facts: cardFacts(card),
    });
}

/** What stands in a picture. All of it is in characters that the font has. */
export type PictureWords = {
  readonly heading: string;
  readonly subheading: string;
  readonly facts: readonly CardFact[];
};

/** The same for anything, as PNG. */
export async function drawPicture(words: PictureWords): Promise<Buffer> {
  return draw(await openFaces(), words);
}

async function openFaces(): Promise<Faces> {
  const [regular, medium] = await Promise.all([openTypeface('Regular'), openTypeface('Medium')]);
  return { regular, medium };
}

function draw(faces: Faces, words: PictureWords): Promise<Buffer> {
  const canvas = createCanvas(pictureSize.width, pictureSize.height, colours.surface);
  drawProduct(canvas, faces);
  drawHeadings(canvas, faces, words);
  drawFacts(canvas, faces, words);
  return encodePng(canvas);
}

type Faces = { readonly regular: Typeface; readonly medium: Typeface };

/** The mark of the product, as in its icon, and its name. */
function drawProduct(canvas: Canvas, { medium }: Faces): void {
  const [x, y, unit] = [margin, 64, 2];
  const at = (right: number, down: number): Point => ({ x: x + right * unit, y: y + down * unit });
  const line = (from: Point, to: Point) => canvas.fill([stroke(from, to, 2.5 * unit)], '#ffffff');
  const mark = box({ x, y, width: 32 * unit, height: 32 * unit, radius: 7 * unit });
  canvas.fill([mark], colours.accent);
  line(at(8, 10), at(24, 10));
  line(at(8, 16), at(18, 16));
  line(at(8, 22), at(13, 22));
  line(at(18.5, 21.5), at(21.25, 24.25));
  line(at(21.25, 24.25), at(26, 18.5));
  const start = { x: x + 84, y: y + 45 };
  canvas.fill(medium.lettersOf('Scopewright', 36, start), colours.text);
}

const rooms = {
  heading: {
    width: inside,
    sizes: [
      { size: 92, lines: 1 },
      { size: 80, lines: 1 },
      { size: 68, lines: 2 },
    ],
  },
  subheading: {
    width: inside,
    sizes: [
      { size: 48, lines: 1 },
      { size: 40, lines: 1 },
    ],
  },
};

/** What is connected, and below it to whom. */
function drawHeadings(canvas: Canvas, { regular, medium }: Faces, words: PictureWords): void {
  const { size, lines } = fittedLines(words.heading, medium, rooms.heading);
  const first = lines.length > 1 ? 252 : 296;
  lines.forEach((line, index) => {
    const start = { x: margin, y: first + index * size * 1.15 };
    canvas.fill(medium.lettersOf(line, size, start), colours.text);
  });
  const below = fittedLines(words.subheading, regular, rooms.subheading);
  const y = first + (lines.length - 1) * size * 1.15 + below.size * 1.15 + 24;
  for (const line of below.lines) {
    canvas.fill(regular.lettersOf(line, below.size, { x: margin, y }), colours.muted);
  }
}

/** Below a line, side by side: the value, and under it what it is. */
function drawFacts(canvas: Canvas, { regular, medium }: Faces, { facts }: PictureWords): void {
  canvas.fill([box({ x: margin, y: 456, width: inside, height: 2 })], colours.line);
  let x = margin;
  for (const { value, label } of facts) {
    canvas.fill(medium.lettersOf(value, 44, { x, y: 528 }), colours.accent);
    canvas.fill(regular.lettersOf(label, 28, { x, y: 572 }), colours.muted);
    x += Math.max(medium.widthOf(value, 44), regular.widthOf(label, 28)) + 72;
  }
}
