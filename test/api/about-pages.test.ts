import { describe, expect, test } from 'vitest';
import { aRound, testApp } from '../support/test-app.ts';

const CONTACT = {
  role: 'Brottsförebyggande samordnare',
  email: 'trygghet@exempel.se',
  phone: '08-465 004 11',
};

async function read(path: string) {
  const round = aRound({ controller: 'Kommunstyrelsen i Exempelstad', contact: CONTACT });
  const { app, signedInAs } = await testApp({ round });
  const reply = await app.request(`http://localhost${path}`, {
    headers: await signedInAs('coordinator'),
  });
  expect(reply.status).toBe(200);
  const html = await reply.text();
  return { html, text: html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ') };
}

describe('the page about personal data', () => {
  test('says who answers for each round, how to reach them, and how to withdraw', async () => {
    const { html, text } = await read('/integritet');
    expect(text).toContain('Kommunstyrelsen i Exempelstad');
    expect(text).toContain(CONTACT.role);
    expect(html).toContain(`href="mailto:${CONTACT.email}"`);
    expect(html).toContain('href="tel:0846500411"');
    expect(html).toContain('href="/enkat/exempelstad-2026/aterkalla"');
  });

  test('says why, on which ground, what is stored and not, who reads, how long, and where to complain', async () => {
    const { text, html } = await read('/integritet');
    for (const said of [
      'allmänt intresse',
      'artikel 6.1 e',
      'Vad sparas?',
      'Vad sparas inte?',
      'klockslaget när du svarade',
      'allmänna handlingar',
      'gallringsbeslut',
      'kvittokod',
      'Dina rättigheter',
      'IMY',
    ])
      expect(text).toContain(said);
    expect(text).not.toMatch(/anonym|sekretess garanteras/i);
    expect(html).toContain('href="https://www.imy.se/"');
  });

  test('names the municipality where a round says no more', async () => {
    const { app } = await testApp();
    const html = await (await app.request('/integritet')).text();
    expect(html).toContain('Kommunen i Exempelstad');
    expect(html).toContain('kommunens växel');
  });
});

describe('the accessibility statement', () => {
  test('has what the law asks for: how far, what falls short, how tested and when, contact, supervision', async () => {
    const { text, html } = await read('/tillganglighet');
    for (const said of [
      'Tillgänglighetsredogörelse',
      'delvis förenlig',
      'Innehåll som inte är tillgängligt',
      'Hur har vi testat?',
      'Rapportera brister',
      CONTACT.role,
      'Myndigheten för digital förvaltning, DIGG',
    ])
      expect(text).toContain(said);
    expect(text).toMatch(/bedömdes senast den \d+ \w+ \d{4}/);
    expect(html).toContain('href="https://www.digg.se/tdosanmalan"');
  });
});

test.each([
  '/',
  '/i',
  '/integritet',
  '/tillganglighet',
  '/enkat/exempelstad-2026',
  '/enkat/exempelstad-2026/tack',
  '/enkat/exempelstad-2026/aterkalla',
  '/radet',
  '/radet/exempelstad-2026',
])('both are linked from the foot of %s', async (path) => {
  const { html } = await read(path);
  const [, footer = ''] = html.split('<footer');
  expect(footer).toContain('href="/integritet"');
  expect(footer).toContain('href="/tillganglighet"');
});
