import { describe, expect, test } from 'vitest';
import type { Agreement } from '../../api/contract/index.ts';
import { agreements } from '../../seed/municipalities/all.ts';
import { documentLines, documentsMissing, normalised } from './founding-documents.ts';

const missing = documentsMissing();

describe('everything that the documents promise or demand is among the seeds', () => {
  test('each numbered pledge of Kungsbacka with its purpose and who answers for it', (context) => {
    if (missing) return context.skip(missing);
    const text = documentLines('kungsbacka-2019-2020').join('\n');
    const { pledges } = agreementOf('kungsbacka-2019-2020');
    const numbers = [...text.matchAll(/^(\d\.\d) /gmu)].map(([, number]) => number);
    expect(pledges.map(({ number }) => number)).toEqual(numbers);
    expect(pledges.every(({ numbered }) => numbered)).toBe(true);
    const blocks = text
      .split(/^(?=\d\.\d )/mu)
      .slice(1)
      .map((block) => normalised(block));
    for (const [k, { number, text: pledge, purpose }] of pledges.entries()) {
      expect(blocks[k]).toContain(`${number} ${pledge} Syfte: ${purpose} Ansvar: `);
    }
  });

  test.for(['kungsbacka-2019-2020', 'kungsor-2020', 'kungalv-2017'])(
    'each bullet of %s',
    (code, context) => {
      if (missing) return context.skip(missing);
      const agreement = agreementOf(code);
      const bullets = documentLines(code)
        .filter((line) => /^[•-] /u.test(line))
        .map((line) => line.slice(2));
      expect(bullets.length).toBeGreaterThan(0);
      const ours = new Set([
        ...agreement.goalAreas.map(({ title }) => title),
        ...agreement.aims,
        ...agreement.pledges.map(({ text }) => text),
      ]);
      expect(bullets.filter((bullet) => !ours.has(bullet))).toEqual([]);
    },
  );

  test('the four themes that Kungsbacka numbers', (context) => {
    if (missing) return context.skip(missing);
    const headings = documentLines('kungsbacka-2019-2020').flatMap(
      (line) => /^\d\. (.+)$/u.exec(line)?.[1] ?? [],
    );
    const themes = agreementOf('kungsbacka-2019-2020').goalAreas.filter(
      ({ kind }) => kind === 'pledge-theme',
    );
    expect(themes.map(({ title }) => title)).toEqual(headings);
  });

  test.for(agreements.map(({ code }) => code))(
    'each sentence of %s that says what somebody shall do',
    (code, context) => {
      if (missing) return context.skip(missing);
      const { purpose, duties, goalAreas, bodies, pledges } = agreementOf(code);
      const ours = [
        purpose,
        ...duties.map(({ text }) => text),
        ...goalAreas.flatMap(({ title, description }) => [title, description]),
        ...bodies.map(({ mandate }) => mandate),
        ...pledges.flatMap(({ text, purpose: why }) => [text, why ?? '']),
      ].map(normalised);
      const sentences = obligations(documentLines(code));
      expect(sentences.length).toBeGreaterThan(1);
      expect(sentences.filter((one) => !ours.some((text) => text.includes(one)))).toEqual([]);
    },
  );
});

const OBLIGES =
  /\b(ska|lovar|kommer|säkerställer|utses|avser|eftersträvas|bör|ansvarar|används)\b/u;

/** Sentences that oblige, without numbers, bullets and who says them; introductions to lists left out. */
function obligations(lines: readonly string[]): string[] {
  const whole = lines.join('\n').replace(/\n(?=\p{Ll})/gu, ' ');
  return whole
    .split(/\n|(?<=[.!?]) (?=\p{Lu}|– )/u)
    .map((sentence) => sentence.replace(/^(\d\.\d|[•–-]) /u, '').replace(/, säger .*$/u, ''))
    .filter((sentence) => OBLIGES.test(sentence) && !/(\bska|:)$/u.test(sentence));
}

function agreementOf(code: string): Agreement {
  const found = agreements.find((agreement) => agreement.code === code);
  if (!found) throw new Error(`no agreement ${code}`);
  return found;
}
