import type { Offer } from '../../../api/contract/questionnaire/offer.ts';
import { Chips } from './Chips.tsx';

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
  return (
    <div class="tap-times">
      {DAYS.map((day) => (
        <fieldset key={day} class="tap-day">
          <legend>{word(day)}</legend>
          <Chips
            layout="row"
            chips={offered
              .filter((code) => code.startsWith(`${day}-`))
              .map((code) => ({ code, label: word(code.slice(day.length + 1)) }))}
            chosen={chosen}
            onTap={onTap}
          />
        </fieldset>
      ))}
      {offered.includes('always') && (
        <Chips chips={[{ code: 'always', label: word('always') }]} chosen={chosen} onTap={onTap} />
      )}
    </div>
  );
}
