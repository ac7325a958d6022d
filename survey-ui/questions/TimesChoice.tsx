import { ANSWER_FIELD } from '../../api/contract/questionnaire/apply.ts';
import { optionText } from '../../api/contract/questionnaire/texts.ts';
import { CheckboxGroup } from '../components/Choices.tsx';
import { describedBy, HintAndError } from '../components/Field.tsx';
import type { KindProps } from './Question.tsx';

const DAYS = ['weekday', 'weekend'] as const;

/** Parts of the day under weekdays and weekends, and always. */
export function TimesChoice({ way, step, language, entered, heading, hint, error }: KindProps) {
  const word = (code: string) => optionText(way, step, language, code);
  const offered = way.offer.timesOfDay.map(({ code }) => code as string);
  const options = (day: string) =>
    offered
      .filter((code) => code.startsWith(`${day}-`))
      .map((code) => ({ value: code, label: word(code.slice(day.length + 1)) }));
  return (
    <fieldset
      id={`${ANSWER_FIELD}-group`}
      class={error ? 'field field-wrong' : 'field'}
      aria-describedby={describedBy(ANSWER_FIELD, { hint, error })}
    >
      <legend class="choice-legend">{heading}</legend>
      <HintAndError id={ANSWER_FIELD} hint={hint} error={error} />
      <div class="times">
        {DAYS.map((day, index) => (
          <CheckboxGroup
            key={day}
            name={ANSWER_FIELD}
            id={index === 0 ? ANSWER_FIELD : `${ANSWER_FIELD}-${day}`}
            legend={<span class="times-day">{word(day)}</span>}
            options={options(day)}
            selected={entered.codes}
          />
        ))}
      </div>
      {offered.includes('always') && (
        <CheckboxGroup
          name={ANSWER_FIELD}
          id={`${ANSWER_FIELD}-always`}
          legend={<span class="visually-hidden">{word('always')}</span>}
          options={[{ value: 'always', label: word('always') }]}
          selected={entered.codes}
        />
      )}
    </fieldset>
  );
}
