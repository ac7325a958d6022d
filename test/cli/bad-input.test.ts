import { describe, expect, test, vi } from 'vitest';
import { folderWith, runCli } from './run-cli.ts';

// Each test starts the program anew, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const RESPONSES = 'id,mode,age_group,area\na,street,16-19,onsala\nb,web,20-24,saro\n';
const CONCERNS = 'response_id,place,times_of_day,themes,insecurity\na,torget,always,lighting,4\n';
const MARGIN = 'area,population\nonsala,100\nsaro,200\n';

interface Files {
  readonly responses?: string | Uint8Array;
  readonly concerns?: string | Uint8Array;
  readonly margins?: readonly string[];
}

async function analyse(files: Files, ...more: readonly string[]) {
  const margins = files.margins ?? [];
  const path = folderWith({
    'responses.csv': files.responses ?? RESPONSES,
    'concerns.csv': files.concerns ?? CONCERNS,
    ...Object.fromEntries(margins.map((text, i) => [`margin-${i}.csv`, text])),
  });
  return runCli([
    'analyse',
    ...['--responses', path('responses.csv'), '--concerns', path('concerns.csv')],
    ...margins.flatMap((_, i) => ['--margin', path(`margin-${i}.csv`)]),
    ...['--replicates', '20', '--format', 'json'],
    ...more,
  ]);
}

/** One message, exit status 2, nothing on standard output, no stack trace. */
async function expectRefusal(files: Files, ...saying: readonly RegExp[]) {
  const { status, out, err } = await analyse(files);
  expect(err).not.toMatch(/\n\s+at |node:internal|Error:/);
  for (const words of saying) expect(err).toMatch(words);
  expect({ status, out }).toEqual({ status: 2, out: '' });
}

describe('a file that cannot be used is refused with one message that says where and why', () => {
  test('a missing column', () =>
    expectRefusal(
      { responses: 'id,sätt\na,street\n' },
      /responses\.csv, rad 1, kolumn "mode": kolumnen saknas/,
    ));

  test('a delimiter that is neither comma nor semicolon', () =>
    expectRefusal(
      { responses: RESPONSES.replaceAll(',', '\t') },
      /responses\.csv, rad 1: kolumnerna skiljs åt med tabb/,
    ));

  test('rows with another delimiter than the header', () =>
    expectRefusal(
      { responses: 'id,mode\na;street\n' },
      /rad 2: raden har 1 kolumner, rubrikraden har 2/,
    ));

  test('Latin-1 bytes', () =>
    expectRefusal(
      { responses: Buffer.from('id,mode,area\na,street,Särö\n', 'latin1') },
      /responses\.csv, rad 2: tecken som inte är UTF-8 \(troligen Särö\)/,
      /Spara om filen som UTF-8/,
    ));

  test('a header only', () =>
    expectRefusal({ responses: 'id,mode\n' }, /responses\.csv: filen har bara en rubrikrad/));

  test('an id twice with other content', () =>
    expectRefusal(
      { responses: `${RESPONSES}a,web,16-19,onsala\n` },
      /rad 4, kolumn "id": "a" finns redan på rad 2 med annat innehåll/,
    ));

  test('an insecurity of 6', () =>
    expectRefusal(
      { concerns: `${CONCERNS}b,torget,always,lighting,6\n` },
      /concerns\.csv, rad 3, kolumn "insecurity": "6" ska vara ett heltal 1–5/,
    ));

  test('a concern of somebody who is not among the responses', () =>
    expectRefusal(
      { concerns: `${CONCERNS}okänd,torget,always,lighting,3\n` },
      /rad 3, kolumn "response_id": "okänd" finns inte i svarsfilen/,
    ));

  test('a margin that misses a category', () =>
    expectRefusal(
      { margins: ['area,population\nonsala,100\n'] },
      /margin-0\.csv, kolumn "area": "saro" saknas, men 1 svarande har det/,
    ));

  test('a margin with a category that nobody is in', () =>
    expectRefusal(
      { margins: [`${MARGIN}kullavik,50\n`] },
      /ingen svarande finns i "kullavik"/,
      /--collapse/,
    ));

  test('margins that do not sum alike', () =>
    expectRefusal(
      { margins: [MARGIN, 'age_group,population\n16-19,100\n20-24,250\n'] },
      /margin-1\.csv, kolumn "population": summan är 350, men i margin-0\.csv är den 300/,
    ));

  test('a file that does not exist', async () => {
    const { status, err } = await runCli(['analyse', '/finns/inte.zip']);
    expect(err).toMatch(/finns inte/);
    expect(status).toBe(2);
  });

  test('an option that does not exist, or has a value that it cannot have', async () => {
    expect(await runCli(['analyse', '--toppen'])).toMatchObject({
      status: 2,
      err: expect.stringMatching(/^Valet --toppen finns inte/),
    });
    expect(await runCli(['analyse', '--top', 'fyra'])).toMatchObject({
      status: 2,
      err: expect.stringMatching(/heltal mellan 1 och 50/),
    });
  });
});

test('the first ten faults are told one by one and the rest counted', async () => {
  const rows = Array.from({ length: 14 }, (_, i) => `a,torget,always,lighting,${i + 6}\n`).join('');
  const { err } = await analyse({ concerns: CONCERNS + rows });
  expect(err.match(/kolumn "insecurity"/g)).toHaveLength(10);
  expect(err).toMatch(/… och 4 fel till/);
});

test('rows that cannot be read are left out when told to, and the rest is kept', async () => {
  const concerns = `${CONCERNS}b,torget,always,lighting,6\n`;
  const { status, out, err } = await analyse({ concerns }, '--skip-bad-rows');
  expect(status).toBe(0);
  expect(err).toMatch(/rad 3, kolumn "insecurity"/);
  expect(JSON.parse(out)).toMatchObject({ respondents: 2 });
});

test('semicolons, a byte order mark and empty categories to merge are taken', async () => {
  const responses = `\uFEFF${RESPONSES.replaceAll(',', ';')}`;
  const margins = [`${MARGIN}kullavik,50\n`];
  const { status, out } = await analyse({ responses, margins }, '--collapse');
  expect(status).toBe(0);
  expect(JSON.parse(out).weighting.margins).toEqual(['area']);
});
