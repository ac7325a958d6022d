import type { Choosable } from '../../../../api/contract/questionnaire/offer.ts';
import type { SpokenWords } from '../../../text/words.ts';
import type { Cluster } from './clusters.ts';
import { labelsWithRoom } from './map-labels.ts';
import type { Point, Size } from './map-view.ts';
import type { MappedPlace } from './PlaceMap.tsx';

interface MapPictureProps {
  readonly words: SpokenWords;
  readonly size: Size;
  readonly clusters: readonly Cluster<MappedPlace>[];
  readonly areas: readonly Choosable[];
  /** Where the person is. */
  readonly you: Point | null;
  readonly chosen: string | null;
  readonly onChoose: (code: string) => void;
  readonly onOpen: (cluster: Cluster<MappedPlace>) => void;
}

/** The points with their names, where there is room; several close together are one point with their number. */
export function MapPicture(props: MapPictureProps) {
  const { words, size, clusters, areas, you, chosen, onChoose, onOpen } = props;
  const names = clusters.map((cluster) => nameOf(cluster, areas));
  const written = labelsWithRoom(
    clusters.map(({ at }, index) => ({ at, text: names[index] ?? '' })),
    size.width,
  );
  return (
    <>
      {you && (
        <span class="map-you" style={{ left: `${you.x}px`, top: `${you.y}px` }}>
          {words.say('place.mapYou')}
        </span>
      )}
      {clusters.map((cluster, index) => {
        const { places, at } = cluster;
        const [first] = places;
        if (!first) return null;
        const many = places.length > 1;
        const all = places.map(({ label }) => label).join(', ');
        const count = words.say('place.mapMany', { antal: places.length, platser: all });
        const name = names[index];
        return (
          <button
            key={first.code}
            type="button"
            class={many ? 'map-point map-many' : 'map-point'}
            style={{ left: `${at.x}px`, top: `${at.y}px` }}
            data-places={places.map(({ code }) => code).join(' ')}
            aria-label={
              many ? [places.length > 2 ? name : '', count].filter(Boolean).join(': ') : first.label
            }
            aria-pressed={many ? undefined : first.code === chosen}
            onClick={() => (many ? onOpen(cluster) : onChoose(first.code))}
          >
            <span
              class={places.some(({ code }) => code === chosen) ? 'map-dot map-chosen' : 'map-dot'}
              data-count={many ? places.length : ''}
              aria-hidden="true"
            />
            {written[index] && (
              <span class="map-name" aria-hidden="true">
                {name}
              </span>
            )}
          </button>
        );
      })}
    </>
  );
}

/** A place's own name, or two; for more, the area that they lie in. */
function nameOf({ places }: Cluster<MappedPlace>, areas: readonly Choosable[]): string {
  if (places.length <= 2) return places.map(({ label }) => label).join(', ');
  const own = new Set(places.map(({ area }) => area));
  const named = areas.filter(({ code }) => own.has(code)).map(({ label }) => label);
  return named.length > 2 ? '' : named.join(', ');
}
