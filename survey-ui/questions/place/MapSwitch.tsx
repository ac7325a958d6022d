import { useState } from 'preact/hooks';
import type { Offer } from '../../../api/contract/questionnaire/offer.ts';
import type { Position } from '../../../api/contract/response.ts';
import { Button } from '../../components/Button.tsx';
import type { SpokenWords } from '../../text/words.ts';
import type { PlaceMap as MapOfPlaces } from './map/PlaceMap.tsx';

interface MapSwitchProps {
  readonly offer: Offer;
  readonly words: SpokenWords;
  readonly position: Position | null;
  readonly chosen: string | null;
  readonly onChoose: (code: string) => void;
}

/** One place is no map. */
const FEWEST = 2;

/** Shows and hides the map, which is fetched when somebody wants it. */
export function MapSwitch(props: MapSwitchProps) {
  const { offer, words } = props;
  const [open, setOpen] = useState<{ readonly PlaceMap: typeof MapOfPlaces } | null>(null);
  const [failed, setFailed] = useState(false);
  if (offer.places.filter(({ position }) => position).length < FEWEST) return null;
  async function toggle() {
    if (open) return setOpen(null);
    try {
      const { PlaceMap } = await import('./map/PlaceMap.tsx');
      setFailed(false);
      setOpen({ PlaceMap });
    } catch {
      setFailed(true);
    }
  }
  return (
    <div class="place-map">
      <Button type="button" variant="secondary" aria-expanded={open !== null} onClick={toggle}>
        {words.say(open ? 'place.mapHide' : 'place.map')}
      </Button>
      <p role="status" class="place-status">
        {failed && words.say('place.mapOffline')}
      </p>
      {open && <open.PlaceMap {...props} />}
    </div>
  );
}
