import type { Offer } from '../../../api/contract/questionnaire/offer.ts';
import { type Chip, Chips } from './Chips.tsx';

interface TimeTapsProps {
  readonly offer: Offer;
  readonly chosen: readonly string[];
  readonly word: (code: string) => string;
  readonly onTap: (code: string) => void;
}

const DAYS = ['weekday', 'weekend'] as const;

/** The parts of the day in a row for weekdays and one for weekends, and always. */
export function TimeTaps({ offer, chosen, word, onTap }: TimeTapsProps) {
  const offered = offer.timesOfDay.map(({ code }) => code);
  const partsOf = (day: string) =>
    offered
      .filter((code) => code.startsWith(`${day}-`))
      .map((code) => partOfDay(code, word(code.slice(day.length + 1))));
  return (
    <div class="time-taps">
      {DAYS.map((day) => (
        <fieldset key={day} class="tap-day">
          <legend>{word(day)}</legend>
          <Chips layout="row" chips={partsOf(day)} chosen={chosen} onTap={onTap} />
        </fieldset>
      ))}
      {offered.includes('always') && (
        <Chips chips={[{ code: 'always', label: word('always') }]} chosen={chosen} onTap={onTap} />
      )}
    </div>
  );
}

/** Keeps what stands on both sides of it on one line. */
const JOINER = '\u2060';

/** "Kväll, klockan 17–22" in two lines, the hours never parted. */
function partOfDay(code: string, words: string): Chip {
  const [label = words, ...rest] = words.split(', ');
  return { code, label, more: rest.join(', ').replaceAll('–', `${JOINER}–${JOINER}`) };
}
