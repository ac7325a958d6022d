/** Who asks: the municipality's logo, who answers for the personal data, and where to turn. */
import { Hono } from 'hono';
import type { FieldChange } from '../../../contract/event.ts';
import type { Round } from '../../../contract/index.ts';
import type { SenderView } from '../../../contract/screens/collection.ts';
import { stockholmDay } from '../../../contract/stockholm-day.ts';
import type { Dependencies } from '../../../dependencies.ts';
import type { AppContext, AppEnv } from '../../../http/app-env.ts';
import { requireRole } from '../../../http/sessions.ts';
import { StoreError } from '../../../store/store-error.ts';
import { logoAddress } from '../../enkat/survey-round.ts';
import { type CoordinatorPage, coordinatorPage } from '../coordinator-page.ts';
import { type Fields, type FormProblem, textFields } from '../form.ts';
import { readLogo } from './read-logo.ts';

const LONGEST = 200;

function check({ ansvarig = '', roll = '', epost = '', telefon = '' }: Fields): FormProblem[] {
  const problems: FormProblem[] = [];
  const wrong = (field: string, message: string) => problems.push({ message, href: `#${field}` });
  if (ansvarig === '')
    wrong('ansvarig', 'Skriv vem som är personuppgiftsansvarig, till exempel kommunstyrelsen.');
  if (roll === '') wrong('roll', 'Skriv vilken roll som svarar på frågor, inte en persons namn.');
  if (epost === '' && telefon === '')
    wrong('epost', 'Skriv en e-postadress eller ett telefonnummer, så att man kan nå er.');
  if (epost !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(epost))
    wrong('epost', 'Skriv e-postadressen som till exempel trygghet@kommunen.se.');
  if (telefon !== '' && !/^[+\d][\d\s-]{4,24}$/.test(telefon))
    wrong('telefon', 'Skriv telefonnumret med siffror, mellanrum och bindestreck.');
  for (const [field, value] of Object.entries({ ansvarig, roll, epost })) {
    if (value.length > LONGEST) wrong(field, `Skriv högst ${LONGEST} tecken.`);
  }
  return problems;
}

const inWords = ({ controller, contact }: Pick<Round, 'controller' | 'contact'>) =>
  [
    ['Personuppgiftsansvarig', controller ?? null],
    [
      'Kontakt',
      contact ? [contact.role, contact.email, contact.phone].filter(Boolean).join(', ') : null,
    ],
  ] as const;

function senderChanges(before: Round, after: Pick<Round, 'controller' | 'contact'>): FieldChange[] {
  const is = new Map(inWords(after));
  return inWords(before)
    .map(([field, was]) => ({ field, before: was, after: is.get(field) ?? null }))
    .filter((change) => change.before !== change.after);
}

/** Mounted at `/radet`. */
export function senderPages(deps: Dependencies) {
  const { store, screens } = deps;
  const at = '/:round/insamling/avsandare';
  const coordinator = requireRole('coordinator');

  function view(
    { round, frame, home }: CoordinatorPage,
    problems: readonly FormProblem[],
    entered: Fields,
  ): SenderView {
    const { controller, contact, logo } = round;
    return {
      ...frame,
      message: null,
      problems,
      entered: {
        ansvarig: controller ?? '',
        roll: contact?.role ?? '',
        epost: contact?.email ?? '',
        telefon: contact?.phone ?? '',
        alt: logo?.alt ?? '',
        ...entered,
      },
      revision: round.revision ?? 0,
      action: `${home}/avsandare`,
      logo: logo ? { src: logoAddress(round.id, logo), alt: logo.alt } : null,
      back: home,
    };
  }

  async function save(c: AppContext) {
    const page = await coordinatorPage(deps, c, 'insamling');
    const { round, home } = page;
    const form = await c.req.formData();
    const entered = textFields(form);
    const logo = await readLogo(form.get('logotyp'), entered.alt ?? '', round.municipality.name);
    const problems = [...check(entered), ...('problem' in logo ? [logo.problem] : [])];
    if (problems.length > 0 || 'problem' in logo)
      return c.html(screens.council.collection.sender(view(page, problems, entered)), 422);
    const { ansvarig = '', roll = '', epost, telefon } = entered;
    const by = { day: stockholmDay(deps.now()), account: page.account.id };
    const logoEvent = { ...by, kind: 'logo-changed' } as const;
    const contact = {
      role: roll,
      ...(epost && { email: epost }),
      ...(telefon && { phone: telefon }),
    };
    try {
      await store.rounds.revise(
        round.id,
        Number(entered.revision),
        (known) => ({ ...known, controller: ansvarig, contact }),
        {
          ...by,
          kind: 'sender-changed',
          changes: senderChanges(round, { controller: ansvarig, contact }),
        },
      );
    } catch (error) {
      if (!(error instanceof StoreError && error.code === 'stale')) throw error;
      const problem = { message: error.message, href: '#ansvarig' };
      const now = await coordinatorPage(deps, c, 'insamling');
      return c.html(screens.council.collection.sender(view(now, [problem], entered)), 409);
    }
    if (logo.logo) await store.senders.setLogo(round.id, logo.logo, logoEvent);
    else if (entered.tabort) await store.senders.setLogo(round.id, null, logoEvent);
    return c.redirect(`${home}?klart=avsandare`, 303);
  }

  return new Hono<AppEnv>()
    .get(at, coordinator, async (c) =>
      c.html(
        screens.council.collection.sender(
          view(await coordinatorPage(deps, c, 'insamling'), [], {}),
        ),
      ),
    )
    .post(at, coordinator, save);
}
