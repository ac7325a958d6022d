import type { InterviewerKind } from '../../../api/contract/codes.ts';
import { Chips } from '../interview/Chips.tsx';
import { KIND_LABELS } from './kinds.ts';
import { Stepper } from './Stepper.tsx';

/** Who asks with this tablet, and how. */
export interface Team {
  readonly askedBy: InterviewerKind | null;
  readonly initials: string;
  readonly everyNth: number;
  readonly practice: boolean;
}

interface TeamFieldsProps {
  readonly team: Team;
  /** The kinds that are at the stop. */
  readonly there: readonly InterviewerKind[];
  readonly holder: InterviewerKind | undefined;
  readonly tried: boolean;
  readonly onTeam: (team: Team) => void;
}

const MOST_NTH = 20;
const INITIALS = /^\p{Lu}{1,3}$/u;

export function initialsWrong({ initials }: Team): boolean {
  return initials !== '' && !INITIALS.test(initials);
}

/** What each tablet of the team tells of itself: who holds it, and whom it asks. */
export function TeamFields({ team, there, holder, tried, onTeam }: TeamFieldsProps) {
  const nobody = tried && there.length > 0 && !holder;
  const wrong = tried && initialsWrong(team);
  return (
    <>
      {there.length > 0 && (
        <fieldset class={nobody ? 'tap-question field-wrong' : 'tap-question'}>
          <legend class="tap-title">Vem håller i den här plattan?</legend>
          <p class="error" role="alert">
            {nobody && 'Välj vem som håller i plattan.'}
          </p>
          <Chips
            chips={there.map((kind) => ({ code: kind, label: KIND_LABELS[kind] }))}
            chosen={holder ? [holder] : []}
            onTap={(code) => onTeam({ ...team, askedBy: code as InterviewerKind })}
          />
        </fieldset>
      )}
      <div class="stop-nth">
        <Stepper
          label="Fråga var n:te som går förbi"
          value={team.everyNth}
          least={1}
          most={MOST_NTH}
          onChange={(everyNth) => onTeam({ ...team, everyNth })}
        />
        <p class="hint">
          Då är det slumpen som väljer, inte den som frågar. Går det många förbi: höj talet.
        </p>
      </div>
      <div class={wrong ? 'field field-wrong' : 'field'}>
        <label class="field-label" for="initialer">
          Initialer (behövs inte)
        </label>
        <p class="hint" id="initialer-om">
          En till tre bokstäver, aldrig ett namn. De visar bara om det spelar roll vem som frågar.
        </p>
        <p class="error" id="initialer-fel" role="alert">
          {wrong && 'Skriv en till tre bokstäver, eller lämna tomt.'}
        </p>
        <input
          class="text-input stop-initials"
          id="initialer"
          type="text"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          aria-describedby="initialer-om initialer-fel"
          aria-invalid={wrong ? true : undefined}
          value={team.initials}
          onInput={({ currentTarget }) =>
            onTeam({ ...team, initials: currentTarget.value.trim().toUpperCase() })
          }
        />
      </div>
      <label class="choice" for="ova">
        <input
          type="checkbox"
          id="ova"
          checked={team.practice}
          onChange={({ currentTarget }) => onTeam({ ...team, practice: currentTarget.checked })}
        />
        <span class="choice-mark" aria-hidden="true" />
        <span>
          Öva
          <span class="choice-hint">Allt går att prova. Inget räknas, sparas eller skickas.</span>
        </span>
      </label>
    </>
  );
}
