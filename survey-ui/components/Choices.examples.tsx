import { CheckboxGroup, RadioGroup } from './Choices.tsx';
import type { Examples } from './example.ts';

const themes = [
  { value: 'lighting', label: 'Mörkt eller dålig belysning' },
  { value: 'sightlines', label: 'Skymd sikt, buskar, tunnel' },
  { value: 'other', label: 'Något annat', hint: 'Berätta mer på nästa sida.' },
];
const grades = [
  { value: '4', label: 'Alltid' },
  { value: '3', label: 'Oftast' },
  { value: '2', label: 'Sällan' },
  { value: '1', label: 'Aldrig' },
];

export const choiceExamples: Examples = {
  'one of several': (
    <RadioGroup
      name="safety"
      legend="Hur ofta känner du dig trygg?"
      options={grades}
      selected="3"
    />
  ),
  'up to three': (
    <CheckboxGroup
      name="themes"
      legend="Vad är det som gör det otryggt?"
      hint="Välj upp till tre."
      options={themes}
      selected={['lighting']}
    />
  ),
  'too many chosen': (
    <CheckboxGroup
      name="too-many"
      legend="Vad är det som gör det otryggt där?"
      hint="Välj upp till tre."
      error="Välj högst tre. Ta bort ett val och gå vidare."
      options={themes}
      selected={['lighting', 'sightlines']}
    />
  ),
};
