import type { StopsView } from '../../../api/contract/screens/field.ts';
import { Select } from '../../components/Field.tsx';
import { formInputs } from '../form-fields.tsx';

type StopFieldsProps = Pick<StopsView, 'entered' | 'problems' | 'places'>;

/** What a stop is: where, when, who, how many. */
export function StopFields({ entered, problems, places }: StopFieldsProps) {
  const input = formInputs({ entered, problems });
  return (
    <>
      {input('plats', 'Var', 'Till exempel Kungstorget, eller Klass 8B på Särö skola.')}
      <Select
        name="kod"
        label="Ligger vid"
        hint="Då går det att räkna utan svar om just den plats där ni stod."
        options={places}
        selected={entered.kod ?? ''}
      />
      {input('dag', 'Dag', 'Till exempel 2027-04-17.')}
      <Select
        name="satt"
        label="Sätt"
        options={[
          { value: 'street', label: 'På gatan' },
          { value: 'school', label: 'I skolan' },
        ]}
        selected={entered.satt ?? 'street'}
      />
      {input('antal', 'Planerat antal svar', undefined, 'numeric')}
      <fieldset class="field">
        <legend class="field-label">Hur många intervjuar?</legend>
        <p class="hint">Vem som frågar påverkar svaren, så det följer med i tabellerna.</p>
        {input('kommun', 'Från kommunen', undefined, 'numeric')}
        {input('polis', 'Poliser i uniform', undefined, 'numeric')}
        {input('volontar', 'Volontärer', undefined, 'numeric')}
      </fieldset>
    </>
  );
}
