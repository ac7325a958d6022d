/** What is stored, why, and how long: for the data-protection officer (dataskyddsombudet). */
import { Hono } from 'hono';
import { DISPOSAL_KINDS } from '../../../contract/disposal.ts';
import type { RegisterView } from '../../../contract/screens/law.ts';
import { stockholmDay } from '../../../contract/stockholm-day.ts';
import type { Dependencies } from '../../../dependencies.ts';
import type { AppEnv } from '../../../http/app-env.ts';
import { requireRole } from '../../../http/sessions.ts';
import { type CoordinatorPage, coordinatorPage } from '../coordinator-page.ts';
import { dayInWords } from '../words.ts';
import { ruleInWords, ruleOf } from './disposal-rule.ts';
import { KINDS } from './disposal-words.ts';
import { REGISTER_ENTRIES } from './register-entries.ts';

const NOT_GIVEN = 'Inte angivet. Fyll i det på sidan Avsändare.';

function registerView({ round, frame }: CoordinatorPage, today: string): RegisterView {
  const { controller, contact, title, municipality, caseNumber } = round;
  const reach = contact && [contact.role, contact.email, contact.phone].filter(Boolean).join(', ');
  return {
    ...frame,
    asOf: `Så här är det ${dayInWords(today)}.`,
    facts: [
      { term: 'Behandling', value: `${title}: medborgardialog om trygghet, ${municipality.name}` },
      { term: 'Personuppgifts\u00adansvarig', value: controller ?? NOT_GIVEN },
      { term: 'Kontakt', value: reach ?? NOT_GIVEN },
      ...(caseNumber ? [{ term: 'Diarienummer', value: caseNumber }] : []),
      {
        term: 'Ändamål',
        value:
          'Ta reda på vad som gör människor otrygga, var och när, som underlag för medborgarlöften och brottsförebyggande arbete.',
      },
      {
        term: 'Rättslig grund',
        value:
          'Uppgift av allmänt intresse, artikel 6.1 e i dataskyddsförordningen, med lagen (2023:196) om kommuners ansvar för brottsförebyggande arbete. Behandlingen bygger inte på samtycke; det är frivilligt att svara.',
      },
      {
        term: 'Vilka det gäller',
        value:
          'De som svarar, från 13 år. Personer som nämns i det som skrivs med egna ord. De som har konto.',
      },
      {
        term: 'Känsliga uppgifter',
        value:
          'Frågas inte efter, men kan skrivas med egna ord: hälsa, brott, personnummer, namn. Den som skriver varnas, texten maskeras när den kommer fram, och originalet ser bara samordnaren.',
      },
      {
        term: 'Mottagare',
        value:
          'Rådet, polisen, styrgruppen och enheterna ser sammanräknade siffror och maskerade texter. Aldrig rader och aldrig original. Maskerade kopior lämnas ut när någon begär allmän handling; det antecknas.',
      },
      { term: 'Överföring till tredje land', value: 'Ingen. Inga andra tjänster används.' },
      {
        term: 'Säkerhet',
        value:
          'Krypterad trafik, lösenord i Argon2id, roller, en logg som bara växer, maskning vid ankomst, små grupper visas inte, säkerhetskopior som kontrolleras.',
      },
      {
        term: 'Sparas inte',
        value:
          'IP-adress, klockslag, webbläsare, kakor hos den som svarar, namn eller kontaktuppgifter.',
      },
    ],
    entries: REGISTER_ENTRIES.map(({ what, why, who, howLong, tables }) => ({
      id: tables.join('-'),
      cells: [what, why, who, howLong],
    })),
    disposal: DISPOSAL_KINDS.map((kind) => {
      const rule = ruleOf(round, kind);
      return `${KINDS[kind].title}: ${rule === null ? 'ingen regel, bevaras.' : ruleInWords(rule)}`;
    }),
  };
}

/** Mounted at `/radet`. */
export function registerPages(deps: Dependencies) {
  return new Hono<AppEnv>().get('/:round/register', requireRole('coordinator'), async (c) => {
    const page = await coordinatorPage(deps, c, 'register');
    return c.html(deps.screens.law.register(registerView(page, stockholmDay(deps.now()))));
  });
}
