import { useEffect, useRef, useState } from 'preact/hooks';
import type { InterviewerKind } from '../../../api/contract/codes.ts';
import type { Stop } from '../../../api/contract/round.ts';
import type { Kit } from '../../../api/contract/tablet/kit.ts';
import { BackArrow } from '../../components/BackArrow.tsx';
import { Button } from '../../components/Button.tsx';
import { Chips } from '../interview/Chips.tsx';
import { KIND_LABELS, KINDS } from './kinds.ts';
import { makeStop, type StopPlan, stopProblem } from './new-stop.ts';
import { PlanFields } from './PlanFields.tsx';
import { Stepper } from './Stepper.tsx';
import { StopChoice } from './StopChoice.tsx';
import type { Shift } from './shift.ts';

interface StopPageProps {
  readonly kits: readonly Kit[];
  readonly day: string;
  /** What the team works at now, which is where the page begins. */
  readonly shift: Shift | null;
  readonly onStart: (shift: Shift, isNew: boolean) => void;
  readonly onCancel: (() => void) | null;
  readonly onMore: () => void;
}

const EVERY_NTH = 3;
const MOST_NTH = 20;
const INITIALS = /^\p{Lu}{1,3}$/u;

/** What the team works at today: a stop that is planned, or one that is made here; and who holds the tablet. */
export function StopPage({ kits, day, shift, onStart, onCancel, onMore }: StopPageProps) {
  const [round, setRound] = useState(shift?.round ?? kits[0]?.round.id ?? '');
  const kit = kits.find((one) => one.round.id === round) ?? kits[0];
  const today = kit?.stops.filter((stop) => stop.day === day) ?? [];
  const isKnown = shift !== null && today.some(({ id }) => id === shift.stop.id);
  const [stop, setStop] = useState<Stop | null>(shift?.stop ?? null);
  const [plan, setPlan] = useState<StopPlan>(emptyPlan(day));
  const [askedBy, setAskedBy] = useState<InterviewerKind | null>(shift?.askedBy ?? null);
  const [initials, setInitials] = useState(shift?.initials ?? '');
  const [everyNth, setEveryNth] = useState(shift?.everyNth ?? EVERY_NTH);
  const [practice, setPractice] = useState(shift?.practice ?? false);
  const [tried, setTried] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);

  if (!kit) return <NoKit onMore={onMore} />;
  const stops = shift && !isKnown && shift.day === day ? [shift.stop, ...today] : today;
  const planning = stop === null;
  const there = planning ? KINDS.filter((kind) => plan.interviewers[kind] > 0) : kindsOf(stop);
  const holder = there.length === 1 ? there[0] : there.find((kind) => kind === askedBy);
  const planWrong = planning ? stopProblem(plan) : null;
  const initialsWrong = initials !== '' && !INITIALS.test(initials);

  function start() {
    setTried(true);
    if (!kit || planWrong || initialsWrong || !holder) return;
    const tail = crypto.randomUUID().slice(0, 4);
    const chosen = stop ?? makeStop(plan, tail);
    onStart(
      {
        day,
        round: kit.round.id,
        stop: chosen,
        askedBy: holder,
        initials: initials || null,
        everyNth,
        practice,
      },
      planning,
    );
  }

  return (
    <main class="tablet-page flow" id="innehall">
      <div class="stop-top">
        {onCancel && (
          <Button variant="quiet" type="button" onClick={onCancel}>
            <BackArrow />
            Tillbaka
          </Button>
        )}
        <Button variant="quiet" type="button" onClick={onMore}>
          Mer
        </Button>
      </div>
      <h1 tabIndex={-1} ref={heading}>
        Dagens insats
      </h1>
      {kits.length > 1 && (
        <fieldset class="tap-question">
          <legend class="tap-title">Omgång</legend>
          <Chips
            chips={kits.map((one) => ({ code: one.round.id, label: one.round.title }))}
            chosen={[kit.round.id]}
            onTap={(code) => {
              setRound(code);
              setStop(null);
            }}
          />
        </fieldset>
      )}
      <StopChoice
        stops={stops}
        others={kit.stops.filter((one) => one.day !== day)}
        chosen={stop?.id ?? null}
        onChoose={setStop}
      />
      {planning && (
        <PlanFields kit={kit} plan={plan} problem={tried ? planWrong : null} onPlan={setPlan} />
      )}
      {there.length > 1 && (
        <fieldset class="tap-question">
          <legend class="tap-title">Vem håller i den här plattan?</legend>
          <p class="error" role="alert">
            {tried && !holder && 'Välj vem som håller i plattan.'}
          </p>
          <Chips
            chips={there.map((kind) => ({ code: kind, label: KIND_LABELS[kind] }))}
            chosen={holder ? [holder] : []}
            onTap={(code) => setAskedBy(code as InterviewerKind)}
          />
        </fieldset>
      )}
      <Stepper
        label="Fråga var n:te som går förbi"
        value={everyNth}
        least={1}
        most={MOST_NTH}
        onChange={setEveryNth}
      />
      <p class="hint">
        Då är det slumpen som väljer, inte den som frågar. Går det många förbi: höj talet.
      </p>
      <div class={tried && initialsWrong ? 'field field-wrong' : 'field'}>
        <label class="field-label" for="initialer">
          Initialer (behövs inte)
        </label>
        <p class="hint" id="initialer-om">
          En till tre bokstäver, aldrig ett namn. De visar bara om det spelar roll vem som frågar.
        </p>
        <p class="error" id="initialer-fel" role="alert">
          {tried && initialsWrong && 'Skriv en till tre bokstäver, eller lämna tomt.'}
        </p>
        <input
          class="text-input stop-initials"
          id="initialer"
          type="text"
          autocomplete="off"
          autocapitalize="characters"
          aria-describedby="initialer-om initialer-fel"
          value={initials}
          onInput={({ currentTarget }) => setInitials(currentTarget.value.trim().toUpperCase())}
        />
      </div>
      <label class="choice" for="ova">
        <input
          type="checkbox"
          id="ova"
          checked={practice}
          onChange={({ currentTarget }) => setPractice(currentTarget.checked)}
        />
        <span class="choice-mark" aria-hidden="true" />
        <span>
          Öva
          <span class="choice-hint">Allt går att prova. Inget räknas, sparas eller skickas.</span>
        </span>
      </label>
      <p class="actions">
        <Button type="button" onClick={start}>
          {practice ? 'Börja öva' : 'Börja insatsen'}
        </Button>
      </p>
    </main>
  );
}

function NoKit({ onMore }: Pick<StopPageProps, 'onMore'>) {
  return (
    <main class="tablet-page flow" id="innehall">
      <h1 tabIndex={-1}>Frågorna hämtas</h1>
      <p role="status">
        Plattan är ansluten, men har inga frågor än. De hämtas av sig själva när det finns nät. Står
        det så här länge är ingen omgång öppen för plattan: fråga samordnaren.
      </p>
      <Button variant="secondary" type="button" onClick={onMore}>
        Mer
      </Button>
    </main>
  );
}

function kindsOf({ interviewers }: Stop): readonly InterviewerKind[] {
  const kinds = interviewers.filter(({ count }) => count > 0).map(({ kind }) => kind);
  return kinds.length > 0 ? kinds : KINDS;
}

function emptyPlan(day: string): StopPlan {
  const interviewers = { municipal: 0, 'uniformed-police': 0, volunteer: 0 };
  return { day, venue: '', place: null, mode: 'street', interviewers, planned: 0 };
}
