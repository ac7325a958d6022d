import { placesByDistance } from '../../../api/contract/places/near.ts';
import type { Offer } from '../../../api/contract/questionnaire/offer.ts';
import { Button } from '../../components/Button.tsx';
import type { SpokenWords } from '../../text/words.ts';
import { distanceText, NEAR_METRES } from './shown-places.ts';
import { canTellPosition, type Where } from './use-position.ts';

interface NearMeProps {
  readonly offer: Offer;
  readonly words: SpokenWords;
  readonly where: Where;
  readonly onAsk: () => void;
}

/** The button that asks where the person is, with what happens to it said before, and what came of it. */
export function NearMe({ offer, words, where, onAsk }: NearMeProps) {
  const { say } = words;
  if (!canTellPosition() || !offer.places.some(({ position }) => position)) return null;
  return (
    <div class="place-near">
      <Button type="button" variant="secondary" onClick={onAsk}>
        {say('place.near')}
      </Button>
      <p class="hint">{say('place.nearHint')}</p>
      <p role="status" class="place-status">
        {whereText(where, offer, words)}
      </p>
    </div>
  );
}

/** Nothing when there is something near: the list says it. */
function whereText(where: Where, offer: Offer, words: SpokenWords): string {
  const { say } = words;
  switch (where.at) {
    case 'unasked':
      return '';
    case 'asking':
      return say('place.nearSearching');
    case 'denied':
      return say('place.nearDenied');
    case 'unknown':
      return say('place.nearUnknown');
    case 'found': {
      const near = placesByDistance(offer.places, where.position).filter(
        ({ metres }) => metres <= NEAR_METRES,
      );
      if (near.length > 0) return `${say('place.found', { antal: near.length }, near.length)}.`;
      return say('place.nearFar', { avstand: distanceText(NEAR_METRES, words) });
    }
  }
}
