/** A resident's browser without a script: opens pages, fills in forms, presses buttons. */
import { NOW, type TestAppOptions, testApp } from '../support/test-app.ts';

export interface Page {
  readonly status: number;
  readonly html: string;
  readonly heading: string;
  readonly headers: Headers;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
};

function text(html: string): string {
  return html
    .replace(/<[^>]+>/g, '')
    .replace(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity)
    .trim();
}

/** The value of the first field of that name; empty when the page has none. */
export function field(html: string, name: string): string {
  const input = html.match(new RegExp(`<input[^>]*name="${name}"[^>]*>`))?.[0] ?? '';
  return input.match(/value="([^"]*)"/)?.[1] ?? '';
}

/** A person's pace; a test with a clock of its own keeps that. */
const SECONDS_A_PAGE = 10;

/** Starts the application and a visitor of its round's enkät. */
export async function enkatVisitor(
  options: TestAppOptions = {},
  signIn: (
    app: Awaited<ReturnType<typeof testApp>>,
  ) => Promise<Record<string, string>> = async () => ({}),
) {
  let nowMs = NOW.getTime();
  const made = await testApp({
    ...options,
    deps: { now: () => new Date(nowMs), ...options.deps },
  });
  const address = `/enkat/${made.round.id}`;
  const headers = await signIn(made);

  /** Where the page's form is sent; where there is none, as after a fault, to the first page. */
  const actionOf = (html: string) =>
    html.match(/<form[^>]*action="([^"]*)"/)?.[1]?.replaceAll('&amp;', '&') ?? address;

  async function toPage(response: Response): Promise<Page> {
    const html = await response.text();
    const heading = text(html.match(/<h1[^>]*>(.*?)<\/h1>/s)?.[1] ?? '');
    return { status: response.status, html, heading, headers: response.headers };
  }

  async function open(path = address): Promise<Page> {
    return toPage(await made.app.request(path, { headers }));
  }

  /** Sends the form of a page with what the visitor filled in. */
  async function submit(
    page: Page,
    go: string,
    given: Readonly<Record<string, string | readonly string[]>> = {},
  ): Promise<Page> {
    nowMs += SECONDS_A_PAGE * 1000;
    const form = new FormData();
    for (const name of ['state', 'step', 'changing']) {
      const value = field(page.html, name);
      if (value !== '') form.append(name, value);
    }
    form.append('go', go);
    for (const [name, values] of Object.entries(given)) {
      form.delete(name);
      for (const value of typeof values === 'string' ? [values] : values) form.append(name, value);
    }
    return toPage(
      await made.app.request(actionOf(page.html), { method: 'POST', body: form, headers }),
    );
  }

  /** From the start page to the page of all answers; steps that `given` does not name are skipped. */
  async function answerAll(
    given: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>> = {},
    path = address,
  ): Promise<Page> {
    let page = await submit(await open(path), 'begin');
    for (let step = field(page.html, 'step'); step !== ''; step = field(page.html, 'step')) {
      const mine = given[step];
      page = await submit(page, mine ? 'next' : 'skip', mine);
    }
    return page;
  }

  return { ...made, address, open, submit, answerAll };
}
