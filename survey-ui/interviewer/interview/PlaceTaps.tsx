import { useMemo, useRef, useState } from 'preact/hooks';
import { placeIndex } from '../../../api/contract/places/place-index.ts';
import { searchPlaces } from '../../../api/contract/places/search-places.ts';
import { type Answers, codesOf, isOwnPlace } from '../../../api/contract/questionnaire/answers.ts';
import type { Offer } from '../../../api/contract/questionnaire/offer.ts';
import {
  DONT_KNOW,
  NO_PLACE,
  OTHER_PLACE,
} from '../../../api/contract/questionnaire/questionnaire.ts';
import { AllPlaces } from './AllPlaces.tsx';
import { Chips } from './Chips.tsx';
import { OwnPlaceField } from './OwnPlaceField.tsx';

interface PlaceTapsProps {
  readonly offer: Offer;
  readonly answer: Answers[string] | undefined;
  /** Characters that a place in own words may have. */
  readonly longest: number;
  /** Codes of the places shown before anything is searched for. */
  readonly first: readonly string[];
  readonly word: (code: string) => string;
  readonly onTap: (code: string) => void;
  readonly onWrite: (text: string) => void;
}

const MOST_SHOWN = 8;

/** The places near by to tap, the ways out, all others by searching or by area, and own words as the last resort. */
export function PlaceTaps(props: PlaceTapsProps) {
  const { offer, answer, longest, first, word, onTap, onWrite } = props;
  const index = useMemo(() => placeIndex(offer), [offer]);
  const root = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [writing, setWriting] = useState(false);
  const chosen = codesOf(answer);
  const isSearched = query.trim() !== '';
  const hits = isSearched ? searchPlaces(index, query, { first }).slice(0, MOST_SHOWN) : [];
  const isOwn = isOwnPlace(answer) || writing;

  function choose(code: string) {
    setWriting(false);
    setQuery('');
    onTap(code);
  }

  /** What was searched for in vain is the place's name: nobody writes it twice. */
  function chooseOwn() {
    setWriting(!isOwn);
    if (isOwn || isSearched || chosen.length > 0) onWrite(isOwn ? '' : query);
    setQuery('');
  }

  return (
    <div class="place-taps" ref={root}>
      <Chips chips={startWith(offer, first, chosen)} chosen={chosen} onTap={choose} />
      <Chips
        chips={[NO_PLACE, DONT_KNOW, OTHER_PLACE].map((code) => ({ code, label: word(code) }))}
        chosen={isOwn ? [OTHER_PLACE] : chosen}
        onTap={(code) => (code === OTHER_PLACE ? chooseOwn() : choose(code))}
      />
      {isOwn && (
        <OwnPlaceField
          text={isOwnPlace(answer) ? answer.text : ''}
          label={word('own-place')}
          longest={longest}
          onWrite={onWrite}
        />
      )}
      <div class="tap-search">
        <label for="place-search">Sök bland alla platser</label>
        <input
          class="text-input"
          type="search"
          id="place-search"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          enterkeyhint="search"
          value={query}
          onInput={({ currentTarget }) => setQuery(currentTarget.value)}
          onKeyDown={({ key }) => {
            const [best] = hits;
            if (key === 'Enter' && best && !chosen.includes(best.place.code))
              choose(best.place.code);
          }}
        />
        <p role="status" class="tap-found">
          {isSearched && foundText(hits.length)}
        </p>
        {hits.length > 0 && (
          <Chips chips={hits.map(({ place }) => place)} chosen={chosen} onTap={choose} />
        )}
      </div>
      <AllPlaces
        offer={offer}
        chosen={chosen}
        elsewhere={word('elsewhere')}
        onTap={(code) => {
          choose(code);
          root.current?.scrollIntoView();
        }}
      />
    </div>
  );
}

/** The first places, and what is chosen: always in sight. */
function startWith({ places }: Offer, first: readonly string[], chosen: readonly string[]) {
  const offered = first.length > 0 ? first : places.map(({ code }) => code);
  const codes = new Set([...offered.slice(0, MOST_SHOWN), ...chosen]);
  return [...codes].flatMap((code) => places.filter((place) => place.code === code));
}

function foundText(hits: number): string {
  if (hits === 0) return 'Ingen plats heter så. Tryck på En annan plats för att ta den ändå.';
  return hits === 1 ? 'En plats.' : `${hits} platser.`;
}
