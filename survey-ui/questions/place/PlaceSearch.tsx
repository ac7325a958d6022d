import type { TargetedKeyboardEvent } from 'preact';
import type { SpokenWords } from '../../text/words.ts';
import { shownFirst } from './shown-first.ts';

interface PlaceSearchProps {
  readonly words: SpokenWords;
  readonly query: string;
  /** How many places fit; `null` when nothing is written. */
  readonly found: number | null;
  /** The place that what was written chose. */
  readonly chosen: string | null;
  readonly onSearch: (text: string) => void;
  /** Down to what was found; with Enter also to choose the best of it. */
  readonly onEnter: (pick: boolean) => void;
}

/**
 * The field to search in, and how many places fit. A plain field above a plain list: the list is
 * radio buttons, which every screen reader knows, and the number is told politely as it changes.
 */
export function PlaceSearch({ words, query, found, chosen, onSearch, onEnter }: PlaceSearchProps) {
  const { say } = words;
  function onKeyDown(event: TargetedKeyboardEvent<HTMLInputElement>) {
    const down = event.key === 'ArrowDown';
    if (!down && event.key !== 'Enter') return;
    // Enter would send the form, before a place is chosen.
    event.preventDefault();
    if (found !== null) onEnter(!down);
  }
  return (
    <div class="place-search">
      <label for="place-search" class="field-label">
        {say('place.search')}
      </label>
      <p class="hint" id="place-search-hint">
        {say('place.searchHint')}
      </p>
      <input
        class="text-input"
        type="search"
        id="place-search"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        enterkeyhint="search"
        aria-describedby="place-search-hint"
        value={query}
        onInput={(event) => onSearch(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p role="status" class="place-status">
        {found !== null && statusText(words, found)}
        {found !== null && chosen !== null && ` ${say('place.chosen', { plats: chosen })}`}
      </p>
    </div>
  );
}

/** "7 platser." */
function statusText({ say }: SpokenWords, found: number): string {
  if (found === 0) return say('place.foundNone');
  const shown = shownFirst(found);
  const text =
    shown < found
      ? say('place.foundSome', { visade: shown, antal: found })
      : say('place.found', { antal: found }, found);
  return `${text}.`;
}
