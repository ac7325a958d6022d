import { optionsOf } from '../../../api/contract/questionnaire/options.ts';
import type { Step, Way } from '../../../api/contract/questionnaire/steps.ts';
import { titleOf, unitOf } from '../../../api/contract/questionnaire/texts.ts';
import { Chips } from './Chips.tsx';
import { SWEDISH } from './street-way.ts';
import { useTyped } from './use-typed.ts';

interface NumberFieldProps {
  readonly way: Way;
  readonly step: Step;
  readonly chosen: readonly string[];
  readonly onTap: (code: string) => void;
  readonly onWrite: (text: string) => void;
}

/** A number of the round's own question, and what can be tapped instead. */
export function NumberField({ way, step, chosen, onTap, onWrite }: NumberFieldProps) {
  const instead = optionsOf(way, step, { language: SWEDISH, seed: '' });
  const [written = ''] = chosen.filter((code) => !instead.some((option) => option.code === code));
  const typed = useTyped(written, onWrite);
  return (
    <>
      <p class="tap-number">
        <input
          class="text-input"
          type="text"
          inputMode="numeric"
          autocomplete="off"
          aria-label={titleOf(way, step, SWEDISH)}
          {...typed}
        />
        <span>{unitOf(way, step, SWEDISH)}</span>
      </p>
      {instead.length > 0 && <Chips chips={instead} chosen={chosen} onTap={onTap} />}
    </>
  );
}
