/** The settings of a round: what stands in their form, read and compared with what was. */
import { MODES, type Mode } from '../codes.ts';
import type { FieldChange } from '../event.ts';
import type { Round } from '../round.ts';
import { GRACE_DAYS, isDay, isOver } from './days.ts';

/** What was typed, by the name of the field; `satt` and `sprak` hold codes. */
export interface SettingsForm {
  readonly titel: string;
  readonly kommun: string;
  readonly diarienummer: string;
  readonly oppnar: string;
  readonly stanger: string;
  readonly resultat: string;
  readonly period: string;
  readonly minsta: string;
  readonly karens: string;
  /** "ja" or "nej". */
  readonly fritext: string;
  readonly satt: readonly string[];
  readonly sprak: readonly string[];
}

export interface SettingsProblem {
  readonly field: keyof SettingsForm;
  readonly message: string;
}

export interface SettingsContext {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Languages that the program speaks. */
  readonly languages: readonly string[];
  /** Whether a snapshot has been published: then the smallest cell cannot become smaller. */
  readonly isPublished: boolean;
}

type Changes = Pick<
  Round,
  | 'title'
  | 'municipality'
  | 'caseNumber'
  | 'opensOn'
  | 'closesOn'
  | 'resultOn'
  | 'pledgePeriod'
  | 'smallestCell'
  | 'graceDays'
  | 'freeText'
  | 'modes'
  | 'languages'
>;

export type ReadSettings =
  | { readonly changes: Changes }
  | { readonly problems: readonly SettingsProblem[] };

/** Below three, one who knows another's answer learns a third's. */
const SMALLEST = { least: 3, most: 20 };
const MOST_GRACE_DAYS = 365;
const LONGEST = 120;

/** The form as it stands for a round. */
export function settingsOf(round: Round): SettingsForm {
  return {
    titel: round.title,
    kommun: round.municipality.name,
    diarienummer: round.caseNumber ?? '',
    oppnar: round.opensOn,
    stanger: round.closesOn ?? '',
    resultat: round.resultOn ?? '',
    period: round.pledgePeriod,
    minsta: String(round.smallestCell),
    karens: String(round.graceDays ?? GRACE_DAYS),
    fritext: round.freeText === false ? 'nej' : 'ja',
    satt: round.modes,
    sprak: round.languages,
  };
}

/** Reads the form; all that is wrong is told at once. */
export function readSettings(
  form: SettingsForm,
  round: Round,
  { today, languages, isPublished }: SettingsContext,
): ReadSettings {
  const problems: SettingsProblem[] = [];
  const wrong = (field: keyof SettingsForm, message: string) => problems.push({ field, message });
  const words = (field: 'titel' | 'kommun' | 'period' | 'diarienummer', ask: string) => {
    if (form[field] === '' && ask !== '') wrong(field, ask);
    else if (form[field].length > LONGEST) wrong(field, `Skriv högst ${LONGEST} tecken.`);
  };
  words('titel', 'Skriv vad omgången heter, till exempel Trygghetsdialog 2027.');
  words('kommun', 'Skriv kommunens namn.');
  words('period', 'Skriv vilken period löftena ska gälla, till exempel 2027–2028.');
  words('diarienummer', '');

  if (!isDay(form.oppnar)) wrong('oppnar', 'Skriv första dagen som till exempel 2027-04-01.');
  if (form.stanger !== '' && !isDay(form.stanger))
    wrong('stanger', 'Skriv sista dagen som till exempel 2027-05-31, eller lämna tomt.');
  else if (form.stanger !== '' && isDay(form.oppnar) && form.stanger < form.oppnar)
    wrong('stanger', 'Sista dagen kan inte vara före den första.');
  else if (isOver(round, today) && !isOver({ ...round, closesOn: form.stanger || null }, today))
    wrong(
      'stanger',
      'Omgången är stängd. Öppna den igen på sidan Omgången, där ni skriver varför.',
    );
  if (form.resultat !== '' && !isDay(form.resultat))
    wrong('resultat', 'Skriv dagen som till exempel 2027-09-15, eller lämna tomt.');
  else if (form.resultat !== '' && form.stanger !== '' && form.resultat <= form.stanger)
    wrong('resultat', 'Resultatet kan inte lovas förrän efter sista dagen.');

  const smallest = Number(form.minsta);
  if (!/^\d{1,2}$/.test(form.minsta) || smallest < SMALLEST.least || smallest > SMALLEST.most)
    wrong('minsta', `Skriv ett antal från ${SMALLEST.least} till ${SMALLEST.most}.`);
  else if (isPublished && smallest < round.smallestCell)
    wrong(
      'minsta',
      `Gränsen kan inte bli lägre än ${round.smallestCell}: lägen är redan publicerade med den, och skillnaden skulle visa små grupper.`,
    );
  if (!/^\d{1,3}$/.test(form.karens) || Number(form.karens) > MOST_GRACE_DAYS)
    wrong('karens', `Skriv ett antal dagar från 0 till ${MOST_GRACE_DAYS}.`);

  const modes = MODES.filter((mode) => form.satt.includes(mode));
  if (modes.length === 0) wrong('satt', 'Välj minst ett sätt att svara.');
  const spoken = languages.filter((code) => code === 'sv' || form.sprak.includes(code));
  if (problems.length > 0) return { problems };
  return {
    changes: {
      title: form.titel,
      municipality: { ...round.municipality, name: form.kommun },
      caseNumber: form.diarienummer || undefined,
      opensOn: form.oppnar,
      closesOn: form.stanger || null,
      resultOn: form.resultat || null,
      pledgePeriod: form.period,
      smallestCell: smallest,
      graceDays: Number(form.karens),
      freeText: form.fritext !== 'nej',
      modes,
      languages: [...spoken],
    },
  };
}

/** What the fields are called where a change of them is told. */
const SETTING_LABELS: Readonly<Record<keyof SettingsForm, string>> = {
  titel: 'Omgångens namn',
  kommun: 'Kommun',
  diarienummer: 'Diarienummer',
  oppnar: 'Första dagen',
  stanger: 'Sista dagen',
  resultat: 'Resultatet kommer',
  period: 'Löftenas period',
  minsta: 'Minsta grupp som visas',
  karens: 'Dagar efter sista dagen',
  fritext: 'Fritext',
  satt: 'Sätt att svara',
  sprak: 'Språk',
};

export const MODE_LABELS: Readonly<Record<Mode, string>> = {
  street: 'Intervjuer på gatan',
  web: 'Webben',
  school: 'Skolan',
  paper: 'Papper',
  import: 'Inläst från fil',
};

/** What is another in `after` than in `before`, for the log. */
export function settingChanges(before: Round, after: Round): readonly FieldChange[] {
  const [was, is] = [settingsOf(before), settingsOf(after)];
  const said = (value: string | readonly string[]) =>
    (typeof value === 'string'
      ? value
      : value.map((code) => MODE_LABELS[code as Mode] ?? code).join(', ')) || null;
  return (Object.keys(SETTING_LABELS) as (keyof SettingsForm)[])
    .map((field) => ({
      field: SETTING_LABELS[field],
      before: said(was[field]),
      after: said(is[field]),
    }))
    .filter((change) => change.before !== change.after);
}
