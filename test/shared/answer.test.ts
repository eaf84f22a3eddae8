import { describe, expect, test } from 'vitest';
import { validateForm } from '@throughline/shared/forms';
import { answerForm } from '@throughline/shared/forms/answer';
import { isEmptyAnswer, type AnswerValue, type QuestionKind } from '@throughline/shared/questions';

const options = ['yes', 'no', 'unsure'].map((id) => ({ id }));

function answered(kind: QuestionKind, values: unknown, isRequired = true) {
  const result = validateForm(answerForm({ kind, isRequired, options }), values);
  return result.ok ? result.data : result.fields;
}

describe('a question of choices', () => {
  test.each(['SINGLE_CHOICE', 'LIKERT'] as const)('%s takes exactly one of its own options', (kind) => {
    expect(answered(kind, { optionIds: ['yes'] })).toEqual({ optionIds: ['yes'], text: null, parts: [] });
    expect(answered(kind, { optionIds: 'yes', text: '' })).toEqual({ optionIds: ['yes'], text: null, parts: [] });
    expect(answered(kind, {})).toEqual({ optionIds: 'Select an answer' });
    expect(answered(kind, { optionIds: ['yes', 'no'] })).toEqual({ optionIds: 'Select one answer only' });
  });

  test('one with several answers takes each once, in the order of the question', () => {
    expect(answered('MULTIPLE_CHOICE', { optionIds: ['no', 'yes', 'no'] })).toEqual({ optionIds: ['yes', 'no'], text: null, parts: [] });
    expect(answered('MULTIPLE_CHOICE', { optionIds: [] })).toEqual({ optionIds: 'Select at least one answer' });
  });

  test('an option of another question is refused', () => {
    expect(answered('SINGLE_CHOICE', { optionIds: ['other'] })).toEqual({ optionIds: 'Select an answer from the list' });
    expect(answered('MULTIPLE_CHOICE', { optionIds: ['yes', 'other'] })).toEqual({ optionIds: 'Select an answer from the list' });
    expect(answered('MULTIPLE_CHOICE', { optionIds: [{ id: 'yes' }] })).toEqual({ optionIds: 'Select an answer from the list' });
  });

  test('is not answered in words', () => {
    expect(answered('LIKERT', { optionIds: ['yes'], text: 'because' })).toEqual({
      text: 'This question is answered by choosing from the list',
    });
  });
});

describe('a question in words', () => {
  test('keeps the words, up to 200 characters for a short and 4,000 for a long answer', () => {
    expect(answered('SHORT_TEXT', { text: ' Weekends ' })).toEqual({ optionIds: [], text: 'Weekends', parts: [] });
    expect(answered('LONG_TEXT', { text: 'first\r\nsecond' })).toEqual({ optionIds: [], text: 'first\nsecond', parts: [] });
    expect(answered('LONG_TEXT', { text: '👍'.repeat(4000) })).toMatchObject({ text: '👍'.repeat(4000) });
    expect(answered('LONG_TEXT', { text: 'a'.repeat(4001) })).toEqual({ text: 'Your answer must be 4,000 characters or fewer' });
    expect(answered('SHORT_TEXT', { text: 'a'.repeat(201) })).toEqual({ text: 'Your answer must be 200 characters or fewer' });
    expect(answered('SHORT_TEXT', { text: 'a\nb' })).toEqual({ text: 'Your answer must be on one line' });
  });

  test('refuses an empty answer where one is required, and characters that cannot be kept', () => {
    expect(answered('LONG_TEXT', { text: ' \n ' })).toEqual({ text: 'Enter an answer' });
    expect(answered('LONG_TEXT', { text: 7 })).toEqual({ text: 'Enter an answer' });
    expect(answered('LONG_TEXT', { text: 'a\u0000' })).toEqual({ text: expect.stringContaining('cannot be kept') });
    expect(answered('LONG_TEXT', { text: 'a', optionIds: ['yes'] })).toEqual({ optionIds: 'This question is answered in words' });
  });
});

test.each(['SINGLE_CHOICE', 'MULTIPLE_CHOICE', 'LIKERT', 'SHORT_TEXT', 'LONG_TEXT'] as const)(
  'an optional question of kind %s may be left empty',
  (kind) => {
    for (const nothing of [{}, { optionIds: [], text: '' }, { optionIds: null, text: null }, { optionIds: '', text: ' ' }]) {
      const answer = answered(kind, nothing, false);
      expect(answer).toEqual({ optionIds: [], text: null, parts: [] });
      expect(isEmptyAnswer(answer as AnswerValue)).toBe(true);
    }
  },
);
