/** `/radet/:round/plattor`: tablets connected, followed, renamed and revoked. */
import { Hono } from 'hono';
import { codeInGroups } from '../../../contract/invitation-code.ts';
import type { DevicesView } from '../../../contract/screens/field.ts';
import { stockholmDay } from '../../../contract/stockholm-day.ts';
import type { Dependencies } from '../../../dependencies.ts';
import type { AppContext, AppEnv } from '../../../http/app-env.ts';
import { deviceState, type MadeCode, makeDevice, makeDeviceCode } from '../../../http/devices.ts';
import { ProblemError } from '../../../http/problem-error.ts';
import { requireRole } from '../../../http/sessions.ts';
import { qrSvg } from '../../../report/print/qr-svg.ts';
import type { Device } from '../../../store/interface/devices.ts';
import { type CoordinatorPage, coordinatorPage } from '../coordinator-page.ts';
import { type Fields, type FormProblem, textFields } from '../form.ts';
import { dayInWords } from '../words.ts';

const LONGEST = 60;
const MOST_MINUTES_WRONG = 10;
const MESSAGES: Readonly<Record<string, string>> = {
  namn: 'Plattan har fått ett nytt namn.',
  sparrad: 'Plattan är spärrad. Svar som den redan har tas emot, och märks.',
};

function stateInWords(device: Device, today: string): string {
  const state = deviceState(device, today);
  if (state === 'revoked') return `Spärrad ${dayInWords(device.revokedOn ?? today)}`;
  if (state === 'expired') return `Gick ut ${dayInWords(device.lastDay)}`;
  if (device.connectedOn !== null) return 'Ansluten';
  return device.codeUntil !== null && device.codeUntil >= today
    ? `Väntar på sin kod, till ${dayInWords(device.codeUntil)}`
    : 'Koden har gått ut';
}

function clockInWords({ clockError }: Device): string {
  if (clockError === null) return '';
  if (Math.abs(clockError) <= MOST_MINUTES_WRONG) return 'Rätt';
  return `${Math.abs(clockError)} minuter ${clockError > 0 ? 'före' : 'efter'}`;
}

/** Mounted at `/radet`. */
export function devicePages(deps: Dependencies) {
  const { store, screens, now, publicUrl } = deps;
  const at = '/:round/plattor';
  const coordinator = requireRole('coordinator');
  const page = (c: AppContext) => coordinatorPage(deps, c, 'plattor');
  const today = () => stockholmDay(now());

  async function view(
    { round, frame, home }: CoordinatorPage,
    shown: {
      readonly message?: string | null;
      readonly problems?: readonly FormProblem[];
      readonly entered?: Fields;
    } = {},
  ): Promise<DevicesView> {
    const devices = (await store.devices.list()).filter(
      ({ rounds }) => rounds.length === 0 || rounds.includes(round.id),
    );
    return {
      ...frame,
      message: shown.message ?? null,
      problems: shown.problems ?? [],
      entered: shown.entered ?? {},
      action: home,
      devices: devices.map((device) => {
        const isRevoked = device.revokedOn !== null;
        return {
          id: String(device.id),
          name: device.name,
          cells: [
            stateInWords(device, today()),
            device.seenOn ?? '',
            String(device.received),
            String(device.flagged),
            String(device.refused),
            device.waiting === null ? '' : String(device.waiting),
            String(device.discarded),
            clockInWords(device),
          ],
          rename: `${home}/${device.id}/namn`,
          code: isRevoked ? null : `${home}/${device.id}/kod`,
          revoke: isRevoked ? null : `${home}/${device.id}/sparra`,
        };
      }),
    };
  }

  /** The code as text and as a picture for the tablet's camera. */
  function codePage(c: AppContext, { frame, home }: CoordinatorPage, name: string, made: MadeCode) {
    const address = `${publicUrl}/intervju#${made.code}`;
    return c.html(
      screens.field.deviceCode({
        ...frame,
        message: null,
        problems: [],
        entered: {},
        name,
        code: codeInGroups(made.code),
        address: { label: `${publicUrl.replace(/^https?:\/\//, '')}/intervju`, href: address },
        qr: qrSvg(address, `QR-kod som ansluter ${name}`),
        until: dayInWords(made.lastDay),
        back: home,
      }),
    );
  }

  async function deviceIn(c: AppContext): Promise<Device> {
    const device = await store.devices.byId(Number(c.req.param('id')));
    if (!device) throw new ProblemError('not-found');
    return device;
  }

  async function nameIn(c: AppContext, shown: CoordinatorPage) {
    const entered = textFields(await c.req.formData());
    const { namn = '' } = entered;
    if (namn !== '' && namn.length <= LONGEST) return { name: namn };
    const message = `Skriv ett namn med högst ${LONGEST} tecken, till exempel Platta 3, gul.`;
    const problems = [{ message, href: '#namn' }];
    return { html: screens.field.devices(await view(shown, { problems, entered })) };
  }

  return new Hono<AppEnv>()
    .get(at, coordinator, async (c) => {
      const message = MESSAGES[c.req.query('klart') ?? ''] ?? null;
      return c.html(screens.field.devices(await view(await page(c), { message })));
    })
    .post(at, coordinator, async (c) => {
      const shown = await page(c);
      const read = await nameIn(c, shown);
      if (read.name === undefined) return c.html(read.html, 422);
      const device = { name: read.name, rounds: [shown.round.id] };
      return codePage(c, shown, read.name, await makeDevice(deps, device, shown.account.id));
    })
    .post(`${at}/:id/kod`, coordinator, async (c) => {
      const shown = await page(c);
      const device = await deviceIn(c);
      if (device.revokedOn !== null) return c.redirect(shown.home, 303);
      const made = await makeDeviceCode(deps, device, shown.account.id);
      return codePage(c, shown, device.name, made);
    })
    .post(`${at}/:id/namn`, coordinator, async (c) => {
      const shown = await page(c);
      const device = await deviceIn(c);
      const read = await nameIn(c, shown);
      if (read.name === undefined) return c.html(read.html, 422);
      await store.devices.change(
        device.id,
        { name: read.name },
        {
          kind: 'device-renamed',
          day: today(),
          account: shown.account.id,
          subject: device.name,
          changes: [{ field: 'Namn', before: device.name, after: read.name }],
        },
      );
      return c.redirect(`${shown.home}?klart=namn`, 303);
    })
    .post(`${at}/:id/sparra`, coordinator, async (c) => {
      const shown = await page(c);
      const device = await deviceIn(c);
      if (device.revokedOn === null)
        await store.devices.change(
          device.id,
          { revokedOn: today() },
          {
            kind: 'device-revoked',
            day: today(),
            account: shown.account.id,
            subject: device.name,
          },
        );
      return c.redirect(`${shown.home}?klart=sparrad`, 303);
    });
}
