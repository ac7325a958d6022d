import { expect, test } from 'vitest';
import { secureAddress } from '../../survey-ui/interviewer/InsecurePage.tsx';

test('who opened the app without encryption is given the same address with it, code included', () => {
  const address = secureAddress(new URL('http://dialog.exempel.se/intervju#ABCD2345'));
  expect(address).toBe('https://dialog.exempel.se/intervju#ABCD2345');
});

test('no address is guessed where the port is written out', () => {
  expect(secureAddress(new URL('http://192.0.2.7:3000/intervju'))).toBeNull();
});
