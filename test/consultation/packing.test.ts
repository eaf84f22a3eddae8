import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validateForm } from '@throughline/shared/forms';
import { answerForm } from '@throughline/shared/forms/answer';
import { isEmptyAnswer, questionKinds, type AnswerValue } from '@throughline/shared/questions';
import { wayThrough } from '@throughline/shared/routing';
import type { FormDefinition, FormQuestion } from '../../server/src/consultation/form.queries.ts';
import { answersSent, answersToSend, missingAnswers, packed, type Draft } from '../../server/src/consultation/response.entity.ts';
import { keysCounted, organisationsKey } from '../../server/src/consultation/tally-keys.entity.ts';
import { newId } from '../../server/src/platform/ids.ts';

const ids = (count: number): string[] => Array.from({ length: count }, () => newId());

/** A form with questions of any kinds, in any number, some of them required, some leading forward. */
const anyForm: fc.Arbitrary<FormDefinition> = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...questionKinds), isRequired: fc.boolean(), options: fc.integer({ min: 2, max: 8 }), parts: fc.integer({ min: 1, max: 4 }),
      leadsTo: fc.option(fc.integer({ min: 1, max: 5 })), isBreakdown: fc.boolean(), asOption: fc.integer({ min: 0, max: 7 }),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((described) => {
    const keys = ids(described.length);
    const questions = described.map(({ kind, isRequired, options, parts, leadsTo, isBreakdown, asOption }, place): FormQuestion => {
      const optionIds = ids(options);
      const isChosenOne = ['SINGLE_CHOICE', 'LIKERT', 'WARD'].includes(kind);
      const hasOptions = !['SHORT_TEXT', 'LONG_TEXT', 'PIN'].includes(kind);
      const bands = (at: number) => (kind === 'NUMBER' ? { fromValue: String(at * 10), toValue: String(at * 10 + 9) } : { fromValue: null, toValue: null });
      return {
        id: keys[place]!, identity: keys[place]!, countsAs: keys[place]!, kind, text: `Question ${place + 1}`, isRequired, position: place + 1,
        isBreakdown: isBreakdown && isChosenOne, least: null, most: null, decimals: 1, points: kind === 'PRIORITY_POINTS' ? 10 : null, mostChosen: null,
        options: hasOptions ? optionIds.map((id, at) => ({ id, countsAs: id, label: `Option ${at + 1}`, isExclusive: false, ...bands(at) })) : [],
        parts: kind === 'MATRIX' ? ids(parts).map((id, at) => ({ id, countsAs: id, label: `Line ${at + 1}` })) : [],
        routes: leadsTo === null || !isChosenOne ? [] : [{ optionId: optionIds[asOption % options]!, toQuestionId: keys[place + 1 + leadsTo] ?? null }],
      };
    });
    return { id: newId(), councilId: newId(), consultationId: newId(), editions: ['ar/STANDARD'], questions };
  });

/** Any answer that a question takes. */
function answerTo(question: FormQuestion): fc.Arbitrary<AnswerValue> {
  const none = { optionIds: [], text: null, parts: [] };
  const optionIds = question.options.map(({ id }) => id);
  const text = (words: fc.Arbitrary<string>) => words.map((each): AnswerValue => ({ ...none, text: each }));
  switch (question.kind) {
    case 'SINGLE_CHOICE': case 'LIKERT': case 'WARD':
      return fc.constantFrom(...optionIds).map((id) => ({ ...none, optionIds: [id] }));
    case 'MULTIPLE_CHOICE':
      return fc.subarray(optionIds, { minLength: 1 }).map((chosen) => ({ ...none, optionIds: chosen }));
    case 'RANKING':
      return fc.shuffledSubarray(optionIds, { minLength: 1 }).map((chosen) => ({ ...none, optionIds: chosen }));
    case 'MATRIX':
      return fc.subarray(question.parts, { minLength: 1 }).chain((lines) =>
        fc.tuple(...lines.map(() => fc.constantFrom(...optionIds))).map((chosen) => ({
          ...none, parts: lines.map(({ id }, at) => ({ partId: id, optionId: chosen[at]!, points: null })),
        })),
      );
    case 'PRIORITY_POINTS':
      return fc.tuple(fc.integer({ min: 0, max: 10 }), fc.nat(), fc.nat()).map(([first, a, b]) => {
        const [one, other] = [optionIds[a % optionIds.length]!, optionIds[b % optionIds.length]!];
        const points = new Map([[one, first]]);
        points.set(other, (points.get(other) ?? 0) + 10 - first);
        return { ...none, parts: optionIds.flatMap((id) => (points.get(id) ? [{ partId: id, optionId: null, points: points.get(id)! }] : [])) };
      });
    case 'NUMBER':
      return text(fc.integer({ min: -50, max: 1000 }).map((tenths) => String(tenths / 10)));
    case 'DATE':
      return text(fc.integer({ min: 0, max: 9999 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10)));
    case 'PIN':
      return text(fc.constant('53.961,-1.081'));
    default:
      return text(fc.string({ minLength: 1, unit: 'grapheme' }).map((words) => `a${words.replace(/\s|\p{C}/gu, '')}`.normalize('NFC')));
  }
}

const anyDraft = anyForm.chain((form) =>
  fc.tuple(fc.constant(form), ...form.questions.map((question) => fc.option(answerTo(question)))).map(([same, ...answers]) => {
    const draft: Draft = Object.fromEntries(
      answers.flatMap((answer, place) => (answer ? [[same.questions[place]!.id, { ...answer, version: place + 1, ...(place % 2 && { shown: 'ar/STANDARD' }) }]] : [])),
    );
    return { form: same, draft };
  }),
);

describe('whatever is asked and answered', () => {
  test('an answer that passes the check of its question is taken as it is', () => {
    fc.assert(
      fc.property(anyDraft, ({ form, draft }) => {
        for (const question of form.questions) {
          const given = draft[question.id];
          if (!given) continue;
          const { optionIds, text, parts } = { parts: [], ...given };
          expect(validateForm(answerForm(question), { optionIds, text, parts })).toEqual(
            question.isRequired && question.kind === 'MATRIX' && parts.length < question.parts.length
              ? { ok: false, fields: { parts: 'Select an answer on each line' } }
              : { ok: true, data: { optionIds, text, parts } },
          );
        }
      }),
    );
  });

  test('what is sent is read back as it was given, with the language in which it was seen', () => {
    fc.assert(
      fc.property(anyDraft, ({ form, draft }) => {
        const answers = answersToSend(form, draft);
        expect(answersSent(form, JSON.parse(JSON.stringify(packed(form, answers))))).toEqual(answers);
      }),
    );
  });

  test('only answers on the way are sent, and only questions on the way are missed', () => {
    fc.assert(
      fc.property(anyDraft, ({ form, draft }) => {
        const answers = answersToSend(form, draft);
        const way = wayThrough(form.questions, (id) => draft[id]?.optionIds ?? []);
        expect(answers.every(({ question }) => way.includes(question))).toBe(true);
        expect(way.filter((question) => draft[question.id] && !isEmptyAnswer({ parts: [], ...draft[question.id]! }))).toHaveLength(answers.length);
        const missing = Object.keys(missingAnswers(form, answers));
        expect(missing.every((id) => way.some((question) => question.id === id && question.isRequired))).toBe(true);
      }),
    );
  });

  test('the way through a form leads forward only, so it ends', () => {
    fc.assert(
      fc.property(anyDraft, ({ form, draft }) => {
        const places = wayThrough(form.questions, (id) => draft[id]?.optionIds ?? []).map(({ position }) => position);
        expect(places[0]).toBe(1);
        expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
      }),
    );
  });

  test('a response is counted once for the consultation and for each answer, and an organisation under keys of its own', () => {
    fc.assert(
      fc.property(anyDraft, ({ form, draft }) => {
        const answers = answersToSend(form, draft);
        const keys = keysCounted(form, answers);
        expect(keys.filter(({ key }) => key === form.consultationId)).toEqual([{ key: form.consultationId, amount: 1 }]);
        for (const { question } of answers) expect(keys.filter(({ key }) => key === question.id)).toHaveLength(1);
        for (const { question, parts } of answers.filter(({ question: { kind } }) => kind === 'PRIORITY_POINTS')) {
          expect(parts.reduce((sum, { points }) => sum + points!, 0)).toBe(question.points);
        }
        expect(new Set(keys.map(({ key }) => key)).size).toBe(keys.length);
        expect(keysCounted(form, answers, 'ORGANISATION')).toEqual(keys.map(({ key, amount }) => ({ key: organisationsKey(key), amount })));
      }),
    );
  });
});
