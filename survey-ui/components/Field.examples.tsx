import type { Examples } from './example.ts';
import { PasswordInput, Select, TextArea, TextInput } from './Field.tsx';

export const fieldExamples: Examples = {
  'one line': (
    <TextInput name="place-text" label="Vilken plats?" hint="Till exempel en busshållplats." />
  ),
  'one line, wrong': (
    <TextInput
      name="place-wrong"
      label="Vilken plats tänker du på?"
      error="Skriv kortare: högst 200 tecken får plats."
      value="Bakom kiosken"
    />
  ),
  password: <PasswordInput name="password" label="Lösenord" />,
  'several lines': (
    <TextArea name="comment" label="Vad är viktigast att göra?" hint="Skriv inga namn." />
  ),
  'one of many': (
    <Select
      name="area"
      label="Var bor du?"
      selected="onsala"
      options={[
        { value: '', label: 'Välj område' },
        { value: 'onsala', label: 'Onsala' },
        { value: 'outside', label: 'Utanför kommunen' },
      ]}
    />
  ),
};
