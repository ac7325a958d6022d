import { describe, expect, test } from 'vitest';
import { radetVisitor } from './radet-visitor.ts';

const SENDER = {
  ansvarig: 'Kommunstyrelsen i Exempelstad',
  roll: 'Samordnaren',
  epost: 'trygghet@exempel.se',
  telefon: '08-465 004 11',
  alt: '',
  revision: '0',
};
/** The first bytes of a PNG, and nothing more. */
const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0);
const picture = (bytes: BlobPart, name = 'logo.png') => new File([bytes], name);

describe('who asks', () => {
  test('stands on the first page of the enkät once the coordinator has filled it in', async () => {
    const { send, open, home, round } = await radetVisitor('coordinator');
    const saved = await send(`${home}/avsandare`, { ...SENDER, logotyp: picture(PNG) });
    expect(saved.to).toBe(`${home}?klart=avsandare`);
    const { html } = await open(`/enkat/${round.id}`);
    expect(html).toContain('Kommunstyrelsen i Exempelstad');
    expect(html).toContain('href="mailto:trygghet@exempel.se"');
    expect(html).toContain('href="tel:0846500411"');
    expect(html).toContain('alt="Exempelstad"');
    expect((await open(`${home}/pappersformular`)).html).toContain('src="data:image/png;base64,');
  });

  test('has a logo that is served from the same site and kept by browsers, until it is replaced', async () => {
    const { send, app, store, home, round } = await radetVisitor('coordinator');
    await send(`${home}/avsandare`, { ...SENDER, logotyp: picture(PNG) });
    const address = `/enkat/${round.id}/logotyp/${(await store.rounds.byId(round.id))?.logo?.digest}`;
    const reply = await app.request(address);
    expect(reply.headers.get('content-type')).toBe('image/png');
    expect(reply.headers.get('cache-control')).toContain('immutable');
    expect(new Uint8Array(await reply.arrayBuffer())).toEqual(PNG);
    await send(`${home}/avsandare`, { ...SENDER, revision: '2', tabort: '1' });
    expect((await app.request(address)).status).toBe(404);
  });

  test('may have an SVG as logo, which can neither run nor load anything', async () => {
    const { send, app, store, home, round } = await radetVisitor('coordinator');
    const svg =
      '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><path id="a"/><use href="#a"/></svg>';
    await send(`${home}/avsandare`, { ...SENDER, logotyp: picture(svg, 'logo.svg') });
    const { digest } = (await store.rounds.byId(round.id))?.logo ?? {};
    const reply = await app.request(`/enkat/${round.id}/logotyp/${digest}`);
    expect(reply.headers.get('content-type')).toBe('image/svg+xml');
    expect(reply.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
  });

  test.each([
    ['<script>alert(1)</script>', 'ett skript'],
    ['<path onclick="alert(1)"/>', 'ett skript'],
    ['<a href="javascript:alert(1)"><path/></a>', 'en länk'],
    ['<image href="https://exempel.se/spion.png"/>', 'en länk'],
    ['<use xlink:href="data:text/html,hej"/>', 'en länk'],
    ['<foreignObject><p>hej</p></foreignObject>', 'innehåll från en webbsida'],
    ['<style>@import "https://exempel.se/a.css"</style>', 'en fil från en annan adress'],
    ['<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>', 'ett skript'],
    ['<set attributeName="href" to="javascript:alert(1)"/>', 'elementet set'],
    ['<path style="fill:\\75rl(https://exempel.se/a)"/>', 'tecken som kan dölja en adress'],
    ['<path style="fill:&#117;rl(https://exempel.se/a)"/>', 'en fil från en annan adress'],
    ['<path/onclick="alert(1)"/>', 'ett skript'],
    ['<?xml-stylesheet href="#a"?>', 'en anvisning till webbläsaren'],
  ])('may not have an SVG that is more than a picture: %s', async (inside, what) => {
    const { send, store, home, round } = await radetVisitor('coordinator');
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">${inside}</svg>`;
    const logotyp = picture(svg, 'logo.svg');
    const { status, html } = await send(`${home}/avsandare`, { ...SENDER, logotyp });
    expect(status).toBe(422);
    expect(html).toContain(`SVG-filen innehåller ${what}`);
    expect((await store.rounds.byId(round.id))?.logo).toBeUndefined();
  });

  test('is not written over what another coordinator has changed meanwhile', async () => {
    const { send, store, home, round } = await radetVisitor('coordinator');
    await send(`${home}/avsandare`, SENDER);
    const late = await send(`${home}/avsandare`, { ...SENDER, roll: 'Någon annan' });
    expect(late.status).toBe(409);
    expect(late.html).toContain('Någon annan har ändrat omgången');
    expect(late.html).toContain('value="Någon annan"');
    expect((await store.rounds.byId(round.id))?.contact?.role).toBe('Samordnaren');
    expect(await store.events.list({ kind: 'sender-changed' }, 9)).toMatchObject([
      { changes: [{ field: 'Personuppgiftsansvarig' }, { field: 'Kontakt', before: null }] },
    ]);
  });

  test.each([
    [{ ansvarig: '' }, 'Skriv vem som är personuppgiftsansvarig'],
    [{ roll: '' }, 'Skriv vilken roll som svarar på frågor'],
    [{ epost: '', telefon: '' }, 'Skriv en e-postadress eller ett telefonnummer'],
    [{ epost: 'trygghet' }, 'Skriv e-postadressen som till exempel'],
    [{ logotyp: picture('<html></html>', 'logo.png') }, 'Filen är ingen bild som går att visa.'],
    [{ logotyp: picture(new Uint8Array(70_000)) }, 'Bilden är 70 kB men får vara högst 60 kB'],
  ])(
    'is asked for again when something is wrong, and nothing is lost: %j',
    async (changes, message) => {
      const { send, store, home, round } = await radetVisitor('coordinator');
      const page = await send(`${home}/avsandare`, { ...SENDER, ...changes });
      expect(page.status).toBe(422);
      expect(page.html).toContain(message);
      expect(page.html).toContain('08-465 004 11'.slice(0, 'telefon' in changes ? 0 : 13));
      expect((await store.rounds.byId(round.id))?.controller).toBeUndefined();
    },
  );
});
