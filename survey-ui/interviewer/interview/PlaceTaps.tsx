import { useMemo, useState } from 'preact/hooks';
import { placeIndex } from '../../../api/contract/places/place-index.ts';
import { searchPlaces } from '../../../api/contract/places/search-places.ts';
import { type Answers, codesOf, isOwnPlace } from '../../../api/contract/questionnaire/answers.ts';
import type { Offer } from '../../../api/contract/questionnaire/offer.ts';
import {
  DONT_KNOW,
  NO_PLACE,
  OTHER_PLACE,
} from '../../../api/contract/questionnaire/questionnaire.ts';
import { Button } from '../../components/Button.tsx';
import { Chips } from './Chips.tsx';

interface PlaceTapsProps {
  readonly offer: Offer;
  readonly answer: Answers[string] | undefined;
  /** Codes of the places shown before anything is searched for. */
  readonly first: readonly string[];
  readonly word: (code: string) => string;
  readonly onTap: (code: string) => void;
  readonly onWrite: (text: string) => void;
}

const MOST_HITS = 8;

/** The places near by to tap, all others by searching, the ways out, and own words as the last resort. */
export function PlaceTaps({ offer, answer, first, word, onTap, onWrite }: PlaceTapsProps) {
  const index = useMemo(() => placeIndex(offer), [offer]);
  const [query, setQuery] = useState('');
  const [writing, setWriting] = useState(isOwnPlace(answer));
  const chosen = codesOf(answer);
  const isSearched = query.trim() !== '';
  const hits = isSearched ? searchPlaces(index, query).slice(0, MOST_HITS) : [];
  const codes = isSearched ? hits.map(({ place }) => place.code) : startWith(offer, first, chosen);
  const shown = codes.flatMap((code) => offer.places.filter((place) => place.code === code));
  const instead = [NO_PLACE, DONT_KNOW].map((code) => ({ code, label: word(code) }));

  function write(text: string) {
    setWriting(true);
    onWrite(text);
  }

  function choose(code: string) {
    setWriting(false);
    setQuery('');
    onTap(code);
  }

  return (
    <div class="tap-place">
      <Chips chips={shown} chosen={chosen} onTap={choose} />
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
          onKeyDown={(event) => {
            const [best] = hits;
            if (event.key === 'Enter' && best) choose(best.place.code);
          }}
        />
        <p role="status" class="tap-found">
          {isSearched && foundText(hits.length)}
        </p>
      </div>
      {isSearched && hits.length === 0 && !writing && (
        <Button type="button" variant="secondary" onClick={() => write(query)}>
          Skriv ”{query.trim()}” som egen plats
        </Button>
      )}
      <Chips
        chips={[...instead, { code: OTHER_PLACE, label: word(OTHER_PLACE) }]}
        chosen={writing ? [OTHER_PLACE] : chosen}
        onTap={(code) => (code === OTHER_PLACE ? write(isSearched ? query : '') : choose(code))}
      />
      {writing && (
        <div class="tap-search">
          <label for="own-place">Platsen med egna ord</label>
          <input
            class="text-input"
            type="text"
            id="own-place"
            autocomplete="off"
            value={isOwnPlace(answer) ? answer.text : ''}
            onInput={({ currentTarget }) => onWrite(currentTarget.value)}
          />
        </div>
      )}
    </div>
  );
}

/** What is chosen is always in sight. */
function startWith(
  { places }: Offer,
  first: readonly string[],
  chosen: readonly string[],
): readonly string[] {
  const named = chosen.filter((code) => places.some((place) => place.code === code));
  const offered = first.length > 0 ? first : places.slice(0, MOST_HITS).map(({ code }) => code);
  return [...new Set([...offered, ...named])];
}

function foundText(hits: number): string {
  if (hits === 0) return 'Ingen plats heter så.';
  return hits === 1 ? 'En plats.' : `${hits} platser.`;
}
