import { useState } from 'preact/hooks';
import type { SearchablePlace } from '../../../api/contract/places/place-index.ts';
import type { PlaceHit } from '../../../api/contract/places/search-places.ts';
import { ANSWER_FIELD } from '../../../api/contract/questionnaire/apply.ts';
import type { Offer } from '../../../api/contract/questionnaire/offer.ts';
import { Button } from '../../components/Button.tsx';
import { RadioGroup } from '../../components/Choices.tsx';
import type { SpokenWords } from '../../text/words.ts';
import { shownFirst } from './shown-first.ts';
import { distanceText, type FoundPlaces } from './shown-places.ts';

interface PlaceHitsProps {
  readonly found: FoundPlaces;
  readonly offer: Offer;
  readonly words: SpokenWords;
  readonly chosen: string | null;
  readonly onChoose: (code: string) => void;
  /** Up from the first place. */
  readonly onLeave: () => void;
}

/** The places found, best first, each with where it lies; what is chosen stays among them. */
export function PlaceHits({ found, offer, words, chosen, onChoose, onLeave }: PlaceHitsProps) {
  const [all, setAll] = useState(false);
  const { hits, near } = found;
  const first = all ? hits.length : shownFirst(hits.length);
  const shown = withChosen(hits, hits.slice(0, first), offer, chosen);
  const [top] = shown;
  const options = shown.map(({ place, name }) => ({
    value: place.code,
    label: place.label,
    hint: aboutPlace(place, name, found, offer, words),
  }));
  if (!top) return null;
  return (
    <div class="place-hits">
      <RadioGroup
        name={ANSWER_FIELD}
        id="place-hit"
        legend={
          <span class={near ? undefined : 'visually-hidden'}>
            {words.say(near ? 'place.nearTitle' : 'place.search')}
          </span>
        }
        options={options}
        selected={chosen}
        onChange={onChoose}
        onKeyDown={(event) => {
          const { target, key } = event;
          const onTop = target instanceof HTMLInputElement && target.value === top.place.code;
          if (key !== 'ArrowUp' || !onTop) return;
          event.preventDefault();
          onLeave();
        }}
      />
      {first < hits.length && (
        <Button type="button" variant="quiet" onClick={() => setAll(true)}>
          {words.say('place.more', { antal: hits.length })}
        </Button>
      )}
    </div>
  );
}

type Hit = PlaceHit<SearchablePlace>;

/** A chosen place that what is written no longer fits would be lost with its radio button. */
function withChosen(
  hits: readonly Hit[],
  shown: readonly Hit[],
  { places }: Offer,
  chosen: string | null,
): readonly Hit[] {
  if (shown.some(({ place }) => place.code === chosen)) return shown;
  const place = places.find(({ code }) => code === chosen);
  if (!place) return shown;
  const hit = hits.find((other) => other.place === place);
  return [...shown, hit ?? { place, name: place.label, whole: false }];
}

/** Marks around what keeps its own direction: a Swedish name between Arabic words. */
const [APART, TOGETHER] = ['\u2068', '\u2069'];

/** "Kungsbacka stad · kallas även stationen · 300 m" */
function aboutPlace(
  { code, label, area, aliases = [] }: SearchablePlace,
  name: string | null,
  { metres }: FoundPlaces,
  { areas }: Offer,
  words: SpokenWords,
): string {
  const away = metres.get(code);
  const alias = name !== null && name !== label && aliases.includes(name);
  return [
    areas.find((other) => other.code === area)?.label,
    alias && words.say('place.called', { namn: name }),
    away !== undefined && distanceText(away, words),
  ]
    .filter((part) => part)
    .map((part) => `${APART}${part}${TOGETHER}`)
    .join(' · ');
}
