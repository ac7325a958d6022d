import { useMemo, useRef, useState } from 'preact/hooks';
import { ANSWER_FIELD } from '../../../api/contract/questionnaire/apply.ts';
import type { Offer } from '../../../api/contract/questionnaire/offer.ts';
import { placeGroups } from '../../../api/contract/questionnaire/options.ts';
import { OTHER_PLACE } from '../../../api/contract/questionnaire/questionnaire.ts';
import type { EnteredAnswer } from '../../../api/contract/screens/survey.ts';
import { Button } from '../../components/Button.tsx';
import type { SpokenWords } from '../../text/words.ts';
import { afterSearch, type Choice, chosenByHand, firstChoice, ownWords } from './choice.ts';
import { finderStyles } from './finder-styles.ts';
import { MapSwitch } from './MapSwitch.tsx';
import { NearMe } from './NearMe.tsx';
import { OtherAnswers } from './OtherAnswers.tsx';
import { PlaceHits } from './PlaceHits.tsx';
import { PlaceLists } from './PlaceLists.tsx';
import { PlaceSearch } from './PlaceSearch.tsx';
import { findPlaces, searchable } from './shown-places.ts';
import { usePosition } from './use-position.ts';

interface PlaceFinderProps {
  readonly offer: Offer;
  readonly words: SpokenWords;
  /** The wording of the question for a code. */
  readonly word: (code: string) => string;
  readonly entered: EnteredAnswer;
}

/**
 * Ways to a place: by what is written, by what is near, on a map, from the lists, in own words. They
 * are one group of radio buttons, so that whatever was used last is the answer.
 */
export function PlaceFinder({ offer, words, word, entered }: PlaceFinderProps) {
  finderStyles();
  const index = useMemo(() => searchable(offer), [offer]);
  const { where, ask } = usePosition();
  const [query, setQuery] = useState('');
  const [nearby, setNearby] = useState(false);
  const [choice, setChoice] = useState<Choice>(() => firstChoice(entered));
  const root = useRef<HTMLDivElement>(null);
  const position = where.at === 'found' ? where.position : null;
  const found = useMemo(
    () => findPlaces({ index, offer, query, position, nearby }),
    [index, offer, query, position, nearby],
  );
  const isSearched = query.trim() !== '';
  const choose = (code: string) => setChoice((now) => chosenByHand(now, code, query));

  function search(text: string) {
    setQuery(text);
    const next = findPlaces({ index, offer, query: text, position, nearby });
    setChoice((now) => afterSearch(now, text, next?.hits ?? []));
  }

  function showAll() {
    setNearby(false);
    search('');
  }

  function showNear() {
    search('');
    setNearby(true);
    ask();
  }

  /** Into the list of what was found, or to the field for own words where nothing was. */
  function enterResults(pick: boolean) {
    const [first] = found?.hits ?? [];
    if (pick && first) choose(first.place.code);
    const field = first
      ? `input[name="${ANSWER_FIELD}"][value="${CSS.escape(first.place.code)}"]`
      : '#own-place';
    root.current?.querySelector<HTMLElement>(field)?.focus();
  }

  const ways = [
    <NearMe key="near" offer={offer} words={words} where={where} onAsk={showNear} />,
    <MapSwitch key="map" {...{ offer, words, position }} chosen={choice.code} onChoose={choose} />,
  ];
  const results = found && (
    <div key="found">
      <PlaceHits
        key={query}
        {...{ found, offer, words }}
        chosen={choice.code}
        onChoose={choose}
        onLeave={() => root.current?.querySelector<HTMLElement>('#place-search')?.focus()}
      />
      <Button type="button" variant="quiet" onClick={showAll}>
        {words.say('place.all')}
      </Button>
    </div>
  );
  return (
    <div class="place-finder" ref={root}>
      <PlaceSearch
        words={words}
        query={query}
        found={isSearched ? (found?.hits.length ?? 0) : null}
        chosen={choice.bySearch ? labelOf(offer, choice.code) : null}
        onSearch={search}
        onEnter={enterResults}
      />
      {/* What was searched for stands right under the field. */}
      {isSearched ? [results, ...ways] : [...ways, results]}
      {!found && (
        <PlaceLists
          groups={placeGroups(offer)}
          elsewhere={word('elsewhere')}
          chosen={choice.code}
          onChoose={choose}
        />
      )}
      <OtherAnswers
        word={word}
        chosen={choice.code}
        ownPlace={ownWords(choice, query)}
        onChoose={choose}
        onOwnPlace={({ currentTarget }) =>
          setChoice({ code: OTHER_PLACE, bySearch: false, own: currentTarget.value })
        }
      />
    </div>
  );
}

function labelOf({ places }: Offer, code: string | null): string | null {
  return places.find((place) => place.code === code)?.label ?? null;
}
