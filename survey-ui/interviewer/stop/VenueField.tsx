import { useMemo } from 'preact/hooks';
import { placeIndex } from '../../../api/contract/places/place-index.ts';
import { searchPlaces } from '../../../api/contract/places/search-places.ts';
import { type Kit, offerOfKit } from '../../../api/contract/tablet/kit.ts';
import { AllPlaces } from '../interview/AllPlaces.tsx';
import { Chips } from '../interview/Chips.tsx';

interface VenueFieldProps {
  readonly kit: Kit;
  readonly venue: string;
  readonly place: string | null;
  readonly error: string | null;
  readonly onChange: (venue: string, place: string | null) => void;
}

const MOST_HITS = 6;

/** Where the team stands: one of the round's places, typed or tapped, or a place that is none of them. */
export function VenueField({ kit, venue, place, error, onChange }: VenueFieldProps) {
  const offer = useMemo(() => offerOfKit(kit, 'sv'), [kit]);
  const index = useMemo(() => placeIndex(offer), [offer]);
  const hits =
    venue.trim() === '' || place !== null
      ? []
      : searchPlaces(index, venue)
          .slice(0, MOST_HITS)
          .map((hit) => hit.place);
  const choose = (code: string) =>
    onChange(offer.places.find((one) => one.code === code)?.label ?? venue, code);
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      <label class="field-label" for="plats">
        Var är ni?
      </label>
      <p class="hint" id="plats-om">
        Skriv de första bokstäverna och välj platsen. Finns den inte: skriv hela namnet.
      </p>
      <p class="error" id="plats-fel" role="alert">
        {error}
      </p>
      <input
        class="text-input"
        id="plats"
        type="text"
        autocomplete="off"
        aria-describedby="plats-om plats-fel"
        aria-invalid={error ? true : undefined}
        value={venue}
        onInput={({ currentTarget }) => onChange(currentTarget.value, null)}
      />
      {hits.length > 0 && <Chips chips={hits} chosen={[]} onTap={choose} />}
      {offer.places.length > 0 && (
        <AllPlaces
          offer={offer}
          chosen={place === null ? [] : [place]}
          elsewhere="Övriga platser"
          onTap={choose}
        />
      )}
    </div>
  );
}
