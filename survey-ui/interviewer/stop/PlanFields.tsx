import type { Stop } from '../../../api/contract/round.ts';
import type { Kit } from '../../../api/contract/tablet/kit.ts';
import { Chips } from '../interview/Chips.tsx';
import { KIND_LABELS, KINDS } from './kinds.ts';
import type { StopPlan, StopProblem } from './new-stop.ts';
import { Stepper } from './Stepper.tsx';
import { VenueField } from './VenueField.tsx';

interface PlanFieldsProps {
  readonly kit: Kit;
  readonly plan: StopPlan;
  /** What is wrong, once one has tried. */
  readonly problems: readonly StopProblem[];
  readonly onPlan: (plan: StopPlan) => void;
}

const MOST_INTERVIEWERS = 30;
const MOST_PLANNED = 500;
const PLANNED_BY = 5;
const MODES: readonly { readonly code: Stop['mode']; readonly label: string }[] = [
  { code: 'street', label: 'Torg eller annan plats ute' },
  { code: 'school', label: 'Skola' },
];

const VENUE_PROBLEMS: Partial<Readonly<Record<StopProblem, string>>> = {
  'no-venue': 'Skriv var ni är.',
  'venue-too-long': 'Skriv platsen kortare, högst 80 tecken.',
};

/** A stop that nobody planned: where, what kind of place, how many who ask, how many interviews. */
export function PlanFields({ kit, plan, problems, onPlan }: PlanFieldsProps) {
  const venueProblem = problems.find((problem) => VENUE_PROBLEMS[problem]);
  const nobody = problems.includes('no-interviewer');
  return (
    <section class="flow stop-plan" aria-labelledby="ny-insats">
      <h2 id="ny-insats">Ny insats</h2>
      <VenueField
        kit={kit}
        venue={plan.venue}
        place={plan.place}
        error={(venueProblem && VENUE_PROBLEMS[venueProblem]) ?? null}
        onChange={(venue, place) => onPlan({ ...plan, venue, place })}
      />
      <fieldset class="tap-question">
        <legend class="tap-title">Vad är det för plats?</legend>
        <Chips
          chips={MODES}
          chosen={[plan.mode]}
          onTap={(code) => onPlan({ ...plan, mode: code as Stop['mode'] })}
        />
      </fieldset>
      <fieldset class={nobody ? 'tap-question field-wrong' : 'tap-question'}>
        <legend class="tap-title">Hur många är ni?</legend>
        <p class="error" role="alert">
          {nobody && 'Välj hur många ni är, minst en.'}
        </p>
        <div class="stop-kinds">
          {KINDS.map((kind) => (
            <Stepper
              key={kind}
              label={KIND_LABELS[kind]}
              value={plan.interviewers[kind]}
              most={MOST_INTERVIEWERS}
              onChange={(count) =>
                onPlan({ ...plan, interviewers: { ...plan.interviewers, [kind]: count } })
              }
            />
          ))}
        </div>
      </fieldset>
      <Stepper
        label="Planerade intervjuer"
        value={plan.planned}
        most={MOST_PLANNED}
        by={PLANNED_BY}
        none="inte bestämt"
        onChange={(planned) => onPlan({ ...plan, planned })}
      />
    </section>
  );
}
