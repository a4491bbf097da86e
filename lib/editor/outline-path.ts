/** The line around words that run over several lines of text. */

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Room between the words and the line, and the radius of its corners, in px. */
const PADDING = 2;
const RADIUS = 4;

/**
 * Joins client rectangles to one box per line of text: boxes belong to one
 * line when they overlap by more than half of the lower one's height.
 */
export function linesOf(rects: readonly Box[]): Box[] {
  const lines: Box[] = [];
  const sorted = rects
    .filter(({ left, right }) => right - left > 0.5)
    .sort((a, b) => a.top - b.top || a.left - b.left);
  for (const rect of sorted) {
    const last = lines.at(-1);
    const shared = last
      ? Math.min(last.bottom, rect.bottom) - Math.max(last.top, rect.top)
      : 0;
    const height = last
      ? Math.min(last.bottom - last.top, rect.bottom - rect.top)
      : 1;
    if (last && shared > height / 2)
      lines[lines.length - 1] = union(last, rect);
    else lines.push(rect);
  }
  return lines;
}

function union(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    right: Math.max(a.right, b.right),
    top: Math.min(a.top, b.top),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

/** An SVG path around the rectangles, measured from `origin`. */
export function outlinePath(
  rects: readonly Box[],
  origin: { readonly left: number; readonly top: number },
): string {
  const lines = linesOf(rects).map((line) => ({
    left: line.left - origin.left - PADDING,
    right: line.right - origin.left + PADDING,
    top: line.top - origin.top - PADDING,
    bottom: line.bottom - origin.top + PADDING,
  }));
  return groupsOf(lines).map(around).join("");
}

/** Lines that hang together: each meets the next one below it. */
function groupsOf(lines: readonly Box[]): Box[][] {
  const groups: Box[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const above = group?.at(-1);
    const gap = above ? line.top - above.bottom : 0;
    const meets = above && line.left < above.right && line.right > above.left;
    if (group && meets && gap < line.bottom - line.top) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

type Point = readonly [number, number];

/** Down the right side, up the left one. Neighbours meet in the middle. */
function around(lines: readonly Box[]): string {
  const right: Point[] = [];
  const left: Point[] = [];
  lines.forEach((line, i) => {
    const above = lines[i - 1];
    const below = lines[i + 1];
    const top = above ? (above.bottom + line.top) / 2 : line.top;
    const bottom = below ? (line.bottom + below.top) / 2 : line.bottom;
    right.push([line.right, top], [line.right, bottom]);
    left.push([line.left, top], [line.left, bottom]);
  });
  return rounded([...right, ...left.reverse()]);
}

function rounded(points: readonly Point[]): string {
  const corners = points.filter((point, i) => {
    const next = points[(i + 1) % points.length] as Point;
    return Math.hypot(point[0] - next[0], point[1] - next[1]) > 0.5;
  });
  const parts = corners.map((corner, i) => {
    const before = corners.at(i - 1) as Point;
    const after = corners[(i + 1) % corners.length] as Point;
    const [x1, y1] = towards(corner, before);
    const [x2, y2] = towards(corner, after);
    const verb = i === 0 ? "M" : "L";
    return `${verb}${x1} ${y1}Q${corner[0]} ${corner[1]} ${x2} ${y2}`;
  });
  return parts.length > 0 ? `${parts.join("")}Z` : "";
}

/** A point on the way to a neighbour, at most RADIUS from the corner. */
function towards(corner: Point, neighbour: Point): Point {
  const [dx, dy] = [neighbour[0] - corner[0], neighbour[1] - corner[1]];
  const length = Math.hypot(dx, dy) || 1;
  const step = Math.min(RADIUS, length / 2) / length;
  return [
    Math.round((corner[0] + dx * step) * 10) / 10,
    Math.round((corner[1] + dy * step) * 10) / 10,
  ];
}
