import { useEffect, useRef, useState } from 'preact/hooks';
import type { Kit } from '../../../api/contract/tablet/kit.ts';
import { BackArrow } from '../../components/BackArrow.tsx';
import { Button } from '../../components/Button.tsx';
import { Chips } from '../interview/Chips.tsx';
import { KINDS, kindsAt } from './kinds.ts';
import { NoKit } from './NoKit.tsx';
import { makeStop, type StopPlan, stopProblems } from './new-stop.ts';
import { PlanFields } from './PlanFields.tsx';
import { StopChoice } from './StopChoice.tsx';
import type { Shift } from './shift.ts';
import { isUntold, stopsByDay } from './stops-by-day.ts';
import { initialsWrong, type Team, TeamFields } from './TeamFields.tsx';

interface StopPageProps {
  readonly kits: readonly Kit[];
  readonly day: string;
  /** What the team works at now, which is where the page begins. */
  readonly shift: Shift | null;
  readonly onStart: (shift: Shift, isNew: boolean) => void;
  readonly onCancel: (() => void) | null;
  readonly onMore: () => void;
}

/** Id of a stop, or `null` for a new one. */
interface Picked {
  readonly stop: string | null;
}

const EVERY_NTH = 3;

/** What the team works at today: a stop that is planned, or one that is made here; and who holds the tablet. */
export function StopPage({ kits, day, shift, onStart, onCancel, onMore }: StopPageProps) {
  const [round, setRound] = useState(shift?.round ?? null);
  const [picked, setPicked] = useState<Picked | null>(shift && { stop: shift.stop.id });
  const [plan, setPlan] = useState<StopPlan>(emptyPlan(day));
  const [team, setTeam] = useState<Team>(shift ? teamOf(shift) : FIRST_TEAM);
  /** How often one has tried to begin: each time leads to what is wrong. */
  const [tries, setTries] = useState(0);
  const page = useRef<HTMLElement>(null);
  useEffect(() => page.current?.querySelector('h1')?.focus({ preventScroll: true }), []);
  useEffect(() => {
    if (tries > 0) focusFirstError(page.current);
  }, [tries]);

  if (kits.length === 0) return <NoKit onMore={onMore} />;
  const kit = kits.find((one) => one.round.id === round) ?? (kits.length === 1 ? kits[0] : null);
  const stops = kit ? stopsByDay(kit, shift, day) : { today: [], others: [] };
  const all = [...stops.today, ...stops.others];
  const [first, ...more] = stops.today;
  const unpicked = first === undefined ? null : more.length === 0 ? first : undefined;
  // `null` is a new one; `undefined` until one of several is chosen.
  const stop = picked ? (all.find(({ id }) => id === picked.stop) ?? null) : unpicked;
  const there = stop
    ? kindsAt(stop)
    : stop === null
      ? KINDS.filter((kind) => plan.interviewers[kind] > 0)
      : [];
  const holder = there.length === 1 ? there[0] : there.find((kind) => kind === team.askedBy);
  const tried = tries > 0;
  const problems = stop === null ? stopProblems(plan) : [];

  function start() {
    setTries(tries + 1);
    if (!kit || stop === undefined || problems.length > 0 || initialsWrong(team) || !holder) return;
    const chosen = stop ?? makeStop(plan, crypto.randomUUID().slice(0, 4));
    onStart(
      {
        ...{ day, round: kit.round.id, stop: chosen, askedBy: holder },
        initials: team.initials || null,
        everyNth: team.everyNth,
        practice: team.practice,
      },
      stop === null || isUntold(kit, shift, stop),
    );
  }

  return (
    <main class="tablet-page flow" id="innehall" ref={page}>
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
      <h1 tabIndex={-1}>Dagens insats</h1>
      {kits.length > 1 && (
        <fieldset class={tried && !kit ? 'tap-question field-wrong' : 'tap-question'}>
          <legend class="tap-title">Vilken omgång gäller det?</legend>
          <p class="error" role="alert">
            {tried && !kit && 'Välj omgång först.'}
          </p>
          <Chips
            chips={kits.map((one) => ({ code: one.round.id, label: one.round.title }))}
            chosen={kit ? [kit.round.id] : []}
            onTap={(code) => {
              if (code === kit?.round.id) return;
              setRound(code);
              setPicked(null);
              setPlan({ ...plan, place: null });
            }}
          />
        </fieldset>
      )}
      {kit && (
        <StopChoice
          stops={stops}
          chosen={stop === null ? null : stop?.id}
          error={tried && stop === undefined ? 'Välj en insats, eller gör en ny.' : null}
          onChoose={(next) => setPicked({ stop: next?.id ?? null })}
        />
      )}
      {kit && stop === null && (
        <PlanFields
          kit={kit}
          plan={plan}
          problems={tried ? problems : []}
          onPlan={(next) => {
            // What is being written stays, also when a planned stop comes from the server meanwhile.
            setPicked({ stop: null });
            setPlan(next);
          }}
        />
      )}
      <TeamFields team={team} there={there} holder={holder} tried={tried} onTeam={setTeam} />
      <p class="actions">
        <Button type="button" onClick={start}>
          {team.practice ? 'Börja öva' : 'Börja insatsen'}
        </Button>
      </p>
    </main>
  );
}

/** Leads to the first field that is wrong: it can be far above the button. */
function focusFirstError(page: HTMLElement | null) {
  const wrong = page?.querySelector('.field-wrong');
  wrong?.scrollIntoView({ block: 'center' });
  wrong?.querySelector<HTMLElement>('input, button')?.focus({ preventScroll: true });
}

const FIRST_TEAM: Team = { askedBy: null, initials: '', everyNth: EVERY_NTH, practice: false };

function teamOf({ askedBy, initials, everyNth, practice }: Shift): Team {
  return { askedBy, initials: initials ?? '', everyNth, practice };
}

function emptyPlan(day: string): StopPlan {
  const interviewers = { municipal: 0, 'uniformed-police': 0, volunteer: 0 };
  return { day, venue: '', place: null, mode: 'street', interviewers, planned: 0 };
}
