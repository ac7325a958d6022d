/** An installation with people in it: invited, signed in with browsers of their own. */
import { Secret, TOTP } from 'otpauth';
import { NOW, testApp } from '../support/test-app.ts';

export const NEW_PASSWORD = 'fyra helt vanliga ord';
const OWN_PAGES = { 'sec-fetch-site': 'same-origin' };

/** An installation where who sees answers must have a second factor, a clock that can be moved, and browsers. */
export async function installation(secondFactor: 'required' | 'offered' = 'offered') {
  let now = NOW;
  const made = await testApp({ deps: { secondFactor, now: () => now } });
  const { app } = made;

  function browser(cookie = '') {
    let current = cookie;
    async function read(response: Response) {
      const set = response.headers.get('set-cookie');
      if (set) current = set.split(';')[0] ?? '';
      const to = response.headers.get('location') ?? '';
      return { status: response.status, html: await response.text(), to };
    }
    const headers = () => ({ ...OWN_PAGES, ...(current && { cookie: current }) });
    return {
      open: async (path: string) => read(await app.request(path, { headers: headers() })),
      async send(path: string, fields: Readonly<Record<string, string>> = {}) {
        const body = new FormData();
        for (const [name, value] of Object.entries(fields)) body.append(name, value);
        return read(await app.request(path, { method: 'POST', body, headers: headers() }));
      },
    };
  }

  async function signedIn(role: Parameters<typeof made.signedInAs>[0]) {
    return browser((await made.signedInAs(role)).cookie);
  }

  /** Invites somebody; the path of their link. */
  async function invite(coordinator: ReturnType<typeof browser>, namn: string, roll: string) {
    const { html } = await coordinator.send('/radet/konton', { namn, roll });
    return /<code>https?:\/\/[^/]+(\/radet\/inbjudan\/[\w-]+)<\/code>/.exec(html)?.[1] ?? '';
  }

  return {
    ...made,
    browser,
    signedIn,
    invite,
    moveClock: (day: string) => {
      now = new Date(`${day}T10:00:00Z`);
    },
    waitSeconds: (seconds: number) => {
      now = new Date(now.getTime() + seconds * 1000);
    },
    codeFor: (secret: string) =>
      new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() }),
  };
}

export const secretIn = (html: string) =>
  /name="hemlighet" value="([A-Z2-7]+)"/.exec(html)?.[1] ?? '';
