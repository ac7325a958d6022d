/** Which names there is room for beside their points. */
import type { Point } from './map-view.ts';

interface Labelled {
  readonly at: Point;
  readonly text: string;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Width of a letter and height of a line of the map's text, in pixels, rather too wide than too narrow. */
const LETTER = 8;
const LINE = 20;
/** Half of a point's button, and where its name begins. */
const POINT = 14;

/** For each label, in order, whether it is written: it meets no point and no label before it. */
export function labelsWithRoom(labels: readonly Labelled[], width: number): readonly boolean[] {
  const taken: Box[] = labels.map(({ at }) => around(at, POINT));
  return labels.map(({ at, text }, own) => {
    const left = at.x + POINT;
    const box = {
      left,
      right: left + text.length * LETTER,
      top: at.y - LINE / 2,
      bottom: at.y + LINE / 2,
    };
    const free = box.right <= width && taken.every((other, at) => at === own || !meets(box, other));
    if (free) taken.push(box);
    return free;
  });
}

function around({ x, y }: Point, reach: number): Box {
  return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
}

function meets(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
