import { expect, test } from 'vitest';
import { errors, isErrorCode, refusal, type ErrorCode } from '@throughline/shared/errors';
import { isRole, roleLabels, roles } from '@throughline/shared/roles';

const codes = Object.keys(errors) as ErrorCode[];

test.each(codes)('%s has a meaning and plain words that end as a sentence', (code) => {
  const { meaning, words, http } = refusal(code);
  expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
  expect(meaning).toMatch(/^[A-Z].*\.$/);
  expect(words).toMatch(/^[A-Z].*\.$/);
  expect(words.length).toBeLessThanOrEqual(140);
  expect(http === undefined || (http >= 400 && http <= 500)).toBe(true);
});

test('no two refusals say the same', () => {
  expect(new Set(codes.map((code) => errors[code].words)).size).toBe(codes.length);
});

test('the words hold nothing that only a programmer knows', () => {
  for (const code of codes) expect(errors[code].words).not.toMatch(/null|undefined|SQL|GraphQL|HTTP|\bid\b|input|invalid|error/i);
});

test('a code from elsewhere is known only when it is in the catalogue', () => {
  expect(isErrorCode('NOT_FOUND')).toBe(true);
  for (const other of ['toString', 'not_found', '', 7, undefined]) expect(isErrorCode(other)).toBe(false);
});

test('the nine roles each have a name for the screen', () => {
  expect(roles).toEqual(['admin', 'programme', 'finance', 'board', 'hub', 'panel', 'scrutiny', 'clerk', 'analyst']);
  expect(Object.keys(roleLabels)).toEqual([...roles]);
  expect(isRole('finance')).toBe(true);
  expect(isRole('owner')).toBe(false);
});
