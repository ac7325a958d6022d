import jsqr from 'jsqr';
import { expect, test } from 'vitest';
import { qrText } from '../../../api/report/print/qr-text.ts';

const PIXELS = 4;

/** What a camera would see of the terminal: each character is two modules, one above the other. */
function photograph(text: string) {
  const lines = text
    .trimEnd()
    .split('\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the terminal's colours
    .map((line) => [...line.replaceAll(/\u001b\[[\d;]*m/g, '')]);
  const rows = lines.flatMap((line) => [
    line.map((character) => '█▀'.includes(character)),
    line.map((character) => '█▄'.includes(character)),
  ]);
  const width = (rows[0]?.length ?? 0) * PIXELS;
  const height = rows.length * PIXELS;
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if (rows[Math.floor(y / PIXELS)]?.[Math.floor(x / PIXELS)])
        pixels.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
  return { pixels, width, height };
}

test('a QR code in a terminal is read back by a program that is not ours', () => {
  const address = 'https://trygg.exempel.se/intervju#K7RW4MXT';
  const { pixels, width, height } = photograph(qrText(address));
  expect(jsqr.default(pixels, width, height)?.data).toBe(address);
});
