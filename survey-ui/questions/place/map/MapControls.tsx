import type { SpokenWords, WordKey } from '../../../text/words.ts';
import { type MapView, moved, type Size, zoomed } from './map-view.ts';

/** How a map is moved: the same for its buttons and its keys. */
export type MapMove = (view: MapView, whole: MapView, size: Size) => MapView;

const QUARTER = 0.25;

const zoom =
  (nearer: boolean): MapMove =>
  (view, whole) =>
    zoomed(view, whole, nearer);
const pan =
  (x: number, y: number): MapMove =>
  (view, _, size) =>
    moved(view, size, { x: x * QUARTER, y: y * QUARTER });

interface Control {
  readonly key: string;
  readonly sign: string;
  readonly word: WordKey;
  readonly move: MapMove;
}

const ZOOMS: readonly Control[] = [
  { key: '+', sign: '+', word: 'place.mapIn', move: zoom(true) },
  { key: '-', sign: '−', word: 'place.mapOut', move: zoom(false) },
  { key: '0', sign: '⤢', word: 'place.mapWhole', move: (_, whole) => whole },
];
const PANS: readonly Control[] = [
  { key: 'ArrowLeft', sign: '←', word: 'place.mapLeft', move: pan(-1, 0) },
  { key: 'ArrowUp', sign: '↑', word: 'place.mapUp', move: pan(0, -1) },
  { key: 'ArrowDown', sign: '↓', word: 'place.mapDown', move: pan(0, 1) },
  { key: 'ArrowRight', sign: '→', word: 'place.mapRight', move: pan(1, 0) },
];

/** What a key does to the map; nothing for most. */
export function moveOfKey(key: string): MapMove | undefined {
  return [...ZOOMS, ...PANS].find((control) => control.key === key)?.move;
}

interface MapControlsProps {
  readonly words: SpokenWords;
  readonly onMove: (move: MapMove) => void;
}

/** Buttons for everything that the map can do: nobody has to drag, pinch or know a key. */
export function MapControls({ words, onMove }: MapControlsProps) {
  return (
    <div class="map-controls">
      {[ZOOMS, PANS].map((controls, index) => (
        <div key={index === 0 ? 'zoom' : 'pan'}>
          {controls.map(({ key, sign, word, move }) => (
            <button
              key={key}
              type="button"
              class="map-control"
              aria-label={words.say(word)}
              title={words.say(word)}
              onClick={() => onMove(move)}
            >
              <span aria-hidden="true">{sign}</span>
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}
