/** A signed-in browser at the council's pages: opens pages and sends forms. */
import type { Role } from '../../api/contract/index.ts';
import { type TestAppOptions, testApp } from '../support/test-app.ts';

export async function radetVisitor(role: Role, options: TestAppOptions = {}) {
  const made = await testApp(options);
  const headers = await made.signedInAs(role);
  const home = `/radet/${made.round.id}/insamling`;

  async function read(response: Response) {
    const { status } = response;
    return { status, html: await response.text(), to: response.headers.get('location') ?? '' };
  }

  return {
    ...made,
    home,
    headers,
    async open(path = home) {
      return read(await made.app.request(path, { headers }));
    },
    async send(
      path: string,
      fields: Readonly<Record<string, string | File | readonly string[]>> = {},
    ) {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields))
        for (const one of Array.isArray(value) ? value : [value]) body.append(name, one);
      return read(await made.app.request(path, { method: 'POST', body, headers }));
    },
  };
}
