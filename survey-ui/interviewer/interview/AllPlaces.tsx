import { useState } from 'preact/hooks';
import type { Offer } from '../../../api/contract/questionnaire/offer.ts';
import { placeGroups } from '../../../api/contract/questionnaire/options.ts';
import { Button } from '../../components/Button.tsx';
import { Chips } from './Chips.tsx';

interface AllPlacesProps {
  readonly offer: Offer;
  readonly chosen: readonly string[];
  /** Heading of the places that lie in no area. */
  readonly elsewhere: string;
  readonly onTap: (code: string) => void;
}

/** Every place of the round under its area, for who would rather tap than type; folded until asked for. */
export function AllPlaces({ offer, chosen, elsewhere, onTap }: AllPlacesProps) {
  const [open, setOpen] = useState(false);
  return (
    <div class="all-places">
      <Button type="button" variant="secondary" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? 'Dölj alla platser' : 'Visa alla platser'}
      </Button>
      {open &&
        placeGroups(offer).map(({ label, places }) => (
          <fieldset key={label} class="tap-area">
            <legend>{label || elsewhere}</legend>
            <Chips
              chips={places}
              chosen={chosen}
              onTap={(code) => {
                setOpen(false);
                onTap(code);
              }}
            />
          </fieldset>
        ))}
    </div>
  );
}
