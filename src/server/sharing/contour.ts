export type Point = { readonly x: number; readonly y: number };

/** A closed line of straight pieces, in pixels from the top left; the last point leads back to the first. */
export type Contour = readonly Point[];

/** Pieces of a quarter of a circle, and of a curve of a letter: no corner can be seen at our sizes. */
const pieces = 8;

/** A quadratic curve without its first point. */
export function curve(from: Point, control: Point, to: Point): Contour {
  return Array.from({ length: pieces }, (_, index) => {
    const t = (index + 1) / pieces;
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    return {
      x: a * from.x + b * control.x + c * to.x,
      y: a * from.y + b * control.y + c * to.y,
    };
  });
}

/** A line of some width with round ends. */
export function stroke(from: Point, to: Point, width: number): Contour {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  return [...halfCircle(to, width / 2, angle), ...halfCircle(from, width / 2, angle + Math.PI)];
}

/** Its middle looks to where the angle points. */
function halfCircle({ x, y }: Point, radius: number, angle: number): Contour {
  return Array.from({ length: 2 * pieces + 1 }, (_, index) => {
    const at = angle + (index / (2 * pieces) - 0.5) * Math.PI;
    return { x: x + radius * Math.cos(at), y: y + radius * Math.sin(at) };
  });
}

type Box = Point & { readonly width: number; readonly height: number; readonly radius?: number };

/** A rectangle, with round corners where it has a radius. */
export function box({ x, y, width, height, radius = 0 }: Box): Contour {
  const corners = [
    { x: x + width - radius, y: y + height - radius },
    { x: x + radius, y: y + height - radius },
    { x: x + radius, y: y + radius },
    { x: x + width - radius, y: y + radius },
  ];
  return corners.flatMap((corner, index) => quarterCircle(corner, radius, (index * Math.PI) / 2));
}

function quarterCircle({ x, y }: Point, radius: number, start: number): Contour {
  if (radius === 0) return [{ x, y }];
  return Array.from({ length: pieces + 1 }, (_, index) => {
    const at = start + ((index / pieces) * Math.PI) / 2;
    return { x: x + radius * Math.cos(at), y: y + radius * Math.sin(at) };
  });
}
