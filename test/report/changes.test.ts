import { describe, expect, test } from 'vitest';
import { CHANGE_REASONS } from '../../api/contract/change.ts';
import { type DialogueRow, Priorities } from '../../api/contract/index.ts';
import { changeReasonSentence, changeWords, signedPoints } from '../../api/report/change-words.ts';
import { type RoundAnswers, type Since, withChanges } from '../../api/report/changes.ts';
import { prioritiesDocument } from '../../api/report/documents/priorities-document.ts';
import { prioritiesToText } from '../../api/report/documents/priorities-text.ts';
import { makePriorities } from '../../api/report/priorities.ts';
import { aContext } from './priorities-fixture.ts';
import { aConcern, aRow } from './rows-fixture.ts';

interface Sketch {
  /** Mode → how many answered, and how many of them named lighting. */
  readonly modes: Readonly<Record<string, readonly [answers: number, named: number]>>;
  readonly facts?: Readonly<Record<string, string>>;
  readonly age?: (i: number) => string;
}

const FACTS = {
  questionnaire: '2026-1',
  answered_on: '2026-05-03',
  venue: 'torget',
  interviewers: 'municipal',
};

/** Answers in stops of 20 in the street, alone elsewhere; half name fraud besides. */
function answers({ modes, facts = FACTS, age = () => '25-34' }: Sketch): RoundAnswers {
  const rows = Object.entries(modes).flatMap(([mode, [count, named]]) =>
    Array.from({ length: count }, (_, i): DialogueRow => {
      const isNamed = Math.floor(((i + 1) * named) / count) > Math.floor((i * named) / count);
      const themes = [...(isNamed ? ['lighting'] : []), ...(i % 2 === 0 ? ['fraud'] : [])];
      return aRow({
        id: `${mode}-${i}`,
        mode,
        psu: mode === 'street' ? `${facts.answered_on}-${Math.floor(i / 20)}` : `${mode}-${i}`,
        variables: { ageGroup: age(i) },
        hasConcern: themes.length > 0,
        concerns: themes.length > 0 ? [aConcern({ themes })] : [],
      });
    }),
  );
  return { rows, margins: [], facts: new Map(rows.map(({ id }) => [id, facts])) };
}

function compared(now: Sketch, before: Sketch, changes: Partial<Since> = {}): Priorities {
  const current = answers(now);
  const priorities = makePriorities(current.rows, aContext(), { replicates: 20 });
  return withChanges(priorities, current, {
    ...answers(before),
    title: 'Dialog 2024',
    sameQuestions: false,
    labels: {},
    ...changes,
  });
}

const street = (count: number, named: number): Sketch => ({ modes: { street: [count, named] } });
const lighting = ({ changes }: Priorities) => changes.find(({ item }) => item === 'lighting');
const cautionCodes = ({ cautions }: Priorities) => cautions.map(({ code }) => code);

describe('a fall from 60 % in the street to 40 % on the web', () => {
  const priorities = compared({ modes: { web: [600, 240] } }, street(400, 240));

  test('is refused, and the way of answering is the reason', () => {
    expect(() => Priorities.parse(priorities)).not.toThrow();
    expect(lighting(priorities)).toMatchObject({
      since: 'Dialog 2024',
      comparable: false,
      difference: null,
      withinMode: {},
      q: null,
    });
    expect(lighting(priorities)?.reasons).toContain('mode-changed');
    expect(cautionCodes(priorities)).toContain('mode-changed');
  });

  test('is told in words without a figure', () => {
    const text = prioritiesToText(priorities);
    const from = text.indexOf('Förändring sedan Dialog 2024');
    const told = text.slice(from, text.indexOf('Efter sätt att svara')).replaceAll(/\s+/g, ' ');
    expect(told).toContain('Det går inte att säga om något har förändrats sedan Dialog 2024.');
    expect(told).toContain('Sättet att svara är ett annat än förra gången.');
    expect(told).not.toContain('procentenheter');
  });
});

describe('a fall within both ways of answering', () => {
  const priorities = compared(
    { modes: { street: [200, 100], web: [600, 210] } },
    { modes: { street: [600, 390], web: [200, 100] } },
  );

  test('is found, within each and in the mix of the first round', () => {
    const change = lighting(priorities);
    expect(change).toMatchObject({ comparable: true, reasons: ['mode-mix-changed'] });
    expect(change?.difference?.estimate).toBeCloseTo(-0.15, 10);
    expect(change?.withinMode.street?.estimate).toBeCloseTo(-0.15, 10);
    expect(change?.withinMode.web?.estimate).toBeCloseTo(-0.15, 10);
    expect(change?.q).toBeLessThan(0.05);
    expect(cautionCodes(priorities)).toContain('mode-mix-changed');
  });

  test('is told in words, in a table and for each way of answering', () => {
    expect(changeWords(priorities)?.finding).toBe(
      '”Mörker, dålig belysning” nämns mer sällan än i Dialog 2024, mer än slumpen brukar ge.',
    );
    const { blocks } = prioritiesDocument(priorities);
    const table = blocks.find(
      (block) => block.kind === 'table' && block.caption.startsWith('Skillnad i andel'),
    );
    expect(table).toMatchObject({
      columns: [
        { heading: 'Tema' },
        { heading: 'Alla' },
        { heading: 'Intervju på plats' },
        { heading: 'Webbenkät' },
      ],
    });
    expect(JSON.stringify(table)).toMatch(/"−15 \(−\d+ till −\d+\)"/);
    expect(prioritiesToText(priorities)).toMatch(/Mörker, dålig belysning +−15 +−\d+ +−\d+\n/);
  });
});

describe('what the packages do not say', () => {
  const before = street(400, 240);
  const now = street(400, 160);

  test('about the questions refuses the difference, unless somebody vouches for them', () => {
    const { questionnaire: _, ...facts } = FACTS;
    const refused = compared({ ...now, facts }, before);
    expect(lighting(refused)).toMatchObject({ difference: null, comparable: false });
    expect(lighting(refused)?.reasons).toEqual(['question-not-known']);
    const vouched = compared({ ...now, facts }, { ...before, facts }, { sameQuestions: true });
    expect(lighting(vouched)).toMatchObject({ comparable: true, reasons: [] });
  });

  test('about venues, interviewers and days gives a difference that is not called a change', () => {
    const facts = { questionnaire: '2026-1' };
    const priorities = compared({ ...now, facts }, { ...before, facts });
    expect(lighting(priorities)).toMatchObject({
      comparable: false,
      reasons: ['season-not-known', 'venues-not-known', 'interviewers-not-known'],
    });
    expect(lighting(priorities)?.difference?.estimate).toBeCloseTo(-0.2, 10);
    expect(changeWords(priorities)?.finding).toContain('Om det är en förändring går inte att säga');
  });
});

describe('what few have named', () => {
  test('in either round has no difference', () => {
    const change = lighting(compared(street(400, 160), street(400, 4)));
    expect(change).toMatchObject({ difference: null, comparable: false, reasons: ['too-few'] });
  });

  test('one way hides the others too, so that it cannot be reckoned back', () => {
    const { changes } = compared(
      { modes: { street: [400, 160], web: [60, 3] } },
      { modes: { street: [400, 200], web: [60, 20] } },
    );
    const change = changes.find(({ item }) => item === 'lighting');
    expect(change?.difference).not.toBeNull();
    expect(change?.withinMode).toEqual({});
  });
});

describe('the words of change', () => {
  test.each(CHANGE_REASONS)('"%s" is worded in whole Swedish sentences', (reason) => {
    expect(changeReasonSentence(reason)).toMatch(/^[A-ZÅÄÖ].+\.$/);
    expect(changeReasonSentence(reason)).not.toMatch(/felmarginal|signifikant|representativ/);
  });

  test('are not there when nothing is compared', () => {
    const priorities = makePriorities(answers(street(100, 50)).rows, aContext(), {
      replicates: 20,
    });
    expect(priorities.changes).toEqual([]);
    expect(changeWords(priorities)).toBeNull();
    expect(prioritiesToText(priorities)).not.toContain('Förändring');
  });

  test('show differences with their signs', () => {
    expect([0.1, -0.1, 0.001, -0.001].map(signedPoints)).toEqual(['+10', '−10', '0', '0']);
  });
});
