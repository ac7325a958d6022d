import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { SearchablePlace } from '../../../../api/contract/places/place-index.ts';
import type { Offer } from '../../../../api/contract/questionnaire/offer.ts';
import type { Position } from '../../../../api/contract/response.ts';
import { Button } from '../../../components/Button.tsx';
import type { SpokenWords } from '../../../text/words.ts';
import { type Cluster, clusters } from './clusters.ts';
import { MapControls, type MapMove, moveOfKey } from './MapControls.tsx';
import { MapPicture } from './MapPicture.tsx';
import { type MapView, onScreen, projection, type Size, viewOf } from './map-view.ts';

interface PlaceMapProps {
  readonly offer: Offer;
  readonly words: SpokenWords;
  /** Where the person is, when they let the browser say it. */
  readonly position: Position | null;
  readonly chosen: string | null;
  readonly onChoose: (code: string) => void;
}

export type MappedPlace = SearchablePlace & { readonly position: Position };

const HEIGHT = 340;
/** Size of a point's button in pixels. */
const TARGET = 44;

/**
 * The places as points on an empty sheet: where they lie to one another is enough to find one, and a
 * street map would tell a stranger's server who looks. Every point is a button.
 */
export function PlaceMap({ offer, words, position, chosen, onChoose }: PlaceMapProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(320);
  const [moved, setMoved] = useState<MapView | null>(null);
  const [opened, setOpened] = useState<readonly MappedPlace[]>([]);
  /** A place of the group that was just opened: its button is gone, and focus goes where the place is now. */
  const held = useRef<string | null>(null);
  useLayoutEffect(() => {
    const code = CSS.escape(held.current ?? '');
    if (held.current === null) return;
    held.current = null;
    const around = frame.current?.closest('.place-map');
    const now = ['.map-opened', '.map']
      .map((within) => around?.querySelector<HTMLElement>(`${within} [data-places~="${code}"]`))
      .find((button) => button);
    now?.focus();
  });
  useLayoutEffect(() => {
    const seen = frame.current;
    if (!seen) return;
    const observer = new ResizeObserver(() => setWidth(seen.clientWidth));
    observer.observe(seen);
    setWidth(seen.clientWidth);
    return () => observer.disconnect();
  }, []);

  const places = useMemo(() => offer.places.filter(isMapped), [offer]);
  const project = useMemo(() => projection(places.map((place) => place.position)), [places]);
  const size: Size = { width, height: HEIGHT };
  const whole = viewOf(
    places.map((place) => project(place.position)),
    size,
  );
  const view = moved ?? whole;
  const pins = places
    .map((place) => ({ place, at: onScreen(view, size, project(place.position)) }))
    .filter(({ at }) => at.x >= 0 && at.x <= width && at.y >= 0 && at.y <= HEIGHT);
  const grouped = clusters(pins, TARGET);
  const move = (how: MapMove) => {
    setOpened([]);
    setMoved(how(view, whole, size));
  };

  /** Nearer until its places part; those at the same spot are listed under the map. */
  function open(cluster: Cluster<MappedPlace>) {
    const spots = cluster.places.map((place) => project(place.position));
    const near = viewOf(spots, size);
    const [first] = cluster.places;
    const parts = clusters(
      cluster.places.map((place, at) => ({
        place,
        at: onScreen(near, size, spots[at] ?? near.centre),
      })),
      TARGET,
    );
    if (parts.length > 1) setMoved(near);
    else setOpened(cluster.places);
    held.current = first?.code ?? null;
  }

  const label = words.say('place.mapLabel', { kommun: offer.municipality });
  const { length } = places;
  return (
    <>
      <p class="hint">
        {words.say('place.mapHint')}
        {length < offer.places.length &&
          ` ${words.say('place.mapSome', { antal: length, alla: offer.places.length })}`}
      </p>
      <fieldset
        aria-label={label}
        onKeyDown={(event) => {
          const how = moveOfKey(event.key);
          if (!how) return;
          event.preventDefault();
          move(how);
        }}
      >
        <MapControls words={words} onMove={move} />
        <div ref={frame} class="map">
          <MapPicture
            words={words}
            size={size}
            clusters={grouped}
            areas={offer.areas}
            you={position && onScreen(view, size, project(position))}
            chosen={chosen}
            onChoose={onChoose}
            onOpen={open}
          />
        </div>
      </fieldset>
      {opened.length > 0 && (
        <fieldset class="map-opened">
          <legend>{words.say('place.mapHere')}</legend>
          {opened.map(({ code, label: name }) => (
            <Button
              key={code}
              type="button"
              variant="secondary"
              data-places={code}
              aria-pressed={code === chosen}
              onClick={() => onChoose(code)}
            >
              {name}
            </Button>
          ))}
        </fieldset>
      )}
    </>
  );
}

function isMapped(place: SearchablePlace): place is MappedPlace {
  return place.position !== undefined;
}
