import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerBands } from '@throughline/shared/form-bands';
import { checkForm, mustBeMended, type CheckedForm, type CheckedQuestion } from '@throughline/shared/form-check';
import { wayThrough } from '@throughline/shared/routing';

let last = 0;
const newId = (): string => `id ${++last}`;
const option = (label: string, more: object = {}) => ({ id: newId(), label, fromValue: null, toValue: null, area: null, wordings: [], ...more });
const question = (kind: string, more: Partial<CheckedQuestion> = {}): CheckedQuestion => ({
  id: newId(), kind, text: 'What?', isRequired: false, isBreakdown: false, section: null, least: null, most: null, decimals: null, points: null, mostChosen: null,
  options: [], parts: [], routes: [], wordings: [], ...more,
});
const choice = (more: Partial<CheckedQuestion> = {}) => question('SINGLE_CHOICE', { options: [option('Yes'), option('No')], ...more });
const formOf = (questions: CheckedQuestion[], more: Partial<CheckedForm> = {}): CheckedForm => ({ questions, sections: [], editions: [], ...more });
const kindsIn = (form: CheckedForm): string[] => checkForm(form).map(({ kind }) => kind);

describe('The check of a form says what must be mended', () => {
  const lines = [{ id: 'a', label: 'Rooms', wordings: [] }];
  test.each<[string, CheckedForm, string]>([
    ['a form without questions', formOf([]), 'NO_QUESTIONS'],
    ['more than forty questions', formOf(Array.from({ length: 41 }, () => question('SHORT_TEXT'))), 'TOO_MANY_QUESTIONS'],
    ['one answer to choose from', formOf([question('LIKERT', { options: [option('Agree')] })]), 'TOO_FEW_OPTIONS'],
    ['54 answers', formOf([question('MULTIPLE_CHOICE', { options: Array.from({ length: 54 }, (_, at) => option(`${at}`)) })]), 'TOO_MANY_OPTIONS'],
    ['401 wards', formOf([question('WARD', { options: Array.from({ length: 401 }, (_, at) => option(`${at}`)) })]), 'TOO_MANY_OPTIONS'],
    ['a matrix without lines', formOf([question('MATRIX', { options: [option('Good'), option('Bad')] })]), 'NO_LINES'],
    ['two answers with the same words', formOf([choice({ options: [option('Yes'), option(' yes ')] })]), 'SAME_WORDS'],
    ['points that nobody set', formOf([question('PRIORITY_POINTS', { options: [option('A'), option('B')] })]), 'NO_POINTS'],
    ['more to choose than there is', formOf([question('RANKING', { options: [option('A'), option('B')], mostChosen: 3 })]), 'TOO_MANY_TO_CHOOSE'],
    ['the least above the most', formOf([question('NUMBER', { least: '5', most: '4' })]), 'LEAST_ABOVE_MOST'],
    ['results split by several answers', formOf([question('MULTIPLE_CHOICE', { options: [option('A'), option('B')], isBreakdown: true })]), 'CANNOT_SPLIT'],
    ['a matrix with lines and one answer', formOf([question('MATRIX', { parts: lines, options: [option('Good')] })]), 'TOO_FEW_OPTIONS'],
  ])('of %s', (_name, form, kind) => {
    expect(mustBeMended(form).map((problem) => problem.kind)).toContain(kind);
  });

  test('199 wards and 53 answers are not too many', () => {
    const wards = question('WARD', { options: Array.from({ length: 199 }, (_, at) => option(`Ward ${at}`)) });
    const answers = question('MULTIPLE_CHOICE', { options: Array.from({ length: 53 }, (_, at) => option(`Answer ${at}`)) });
    expect(kindsIn(formOf([wards, answers]))).toEqual([]);
  });

  test('a question, an answer or a line without words in a language that is offered', () => {
    const arabic = { id: 'ar', language: 'ar', format: 'STANDARD' };
    const worded = { wordings: [{ language: 'ar', format: 'STANDARD', pictureAlt: null }] };
    const whole = choice({ ...worded, options: [option('Yes', worded), option('No', worded)] });
    expect(checkForm(formOf([whole], { editions: [arabic] }))).toEqual([]);
    const half = choice({ ...worded, options: [option('Yes', worded), option('No')] });
    expect(checkForm(formOf([half], { editions: [arabic] }))).toEqual([{ kind: 'NOT_WORDED', weight: 'MUST', questionId: half.id, sectionId: null, editionId: 'ar' }]);
    expect(kindsIn(formOf([choice(worded)], { editions: [arabic] }))).toEqual(['NOT_WORDED']);
  });

  test('but names of wards and bands need no other words', () => {
    const worded = { wordings: [{ language: 'ar', format: 'STANDARD', pictureAlt: null }] };
    const wards = question('WARD', { ...worded, options: [option('Acomb', { area: { id: 'a' } }), option('Outside', worded)] });
    const number = question('NUMBER', { ...worded, options: [option('All')] });
    expect(kindsIn(formOf([wards, number], { editions: [{ id: 'ar', language: 'ar', format: 'STANDARD' }] }))).toEqual([]);
  });

  test('a picture without words, and worth a look is easy-read without any picture', () => {
    const easyRead = { id: 'easy', language: 'en', format: 'EASY_READ' };
    const words = (pictureAlt: string | null) => question('SHORT_TEXT', { wordings: [{ language: 'en', format: 'EASY_READ', pictureAlt }] });
    const said = (pictureAlt: string | null) => checkForm(formOf([words(pictureAlt)], { editions: [easyRead] })).map(({ kind, weight }) => [kind, weight]);
    expect(said(' ')).toEqual([['PICTURE_WITHOUT_WORDS', 'MUST']]);
    expect(said(null)).toEqual([['EASY_READ_WITHOUT_PICTURE', 'SHOULD']]);
    expect(said('A pen')).toEqual([]);
  });

  test('questions of one section that do not stand together; an empty section is worth a look', () => {
    const section = { id: 's', title: 'You', wordings: [] };
    const inside = () => question('SHORT_TEXT', { section: { id: 's' } });
    expect(kindsIn(formOf([inside(), question('SHORT_TEXT'), inside()], { sections: [section] }))).toEqual(['SECTION_SCATTERED']);
    expect(checkForm(formOf([question('SHORT_TEXT')], { sections: [section] })).map(({ kind, weight }) => [kind, weight])).toEqual([['SECTION_EMPTY', 'SHOULD']]);
  });
});

/** A small form whose routes may be right or wrong. */
const routedForms = fc
  .array(fc.record({ kind: fc.constantFrom('SINGLE_CHOICE', 'LIKERT', 'SHORT_TEXT'), options: fc.integer({ min: 2, max: 3 }) }), { minLength: 1, maxLength: 5 })
  .chain((shapes) => {
    const ids = shapes.map((_, at) => `q${at}`);
    const route = (at: number, options: number, isChoice: boolean) =>
      fc.record({
        optionId: isChoice ? fc.constantFrom(...Array.from({ length: options }, (_, o) => `q${at}o${o}`), null) : fc.constant(null),
        toQuestionId: fc.constantFrom<(string | null)[]>(...ids, null),
      });
    return fc.tuple(
      ...shapes.map(({ kind, options }, at) => {
        const isChoice = kind !== 'SHORT_TEXT';
        return fc.uniqueArray(route(at, options, isChoice), { maxLength: 2, selector: ({ optionId }) => optionId }).map((routes) =>
          question(kind, { id: ids[at]!, routes, options: isChoice ? Array.from({ length: options }, (_, o) => ({ ...option(`Answer ${o}`), id: `q${at}o${o}` })) : [] }),
        );
      }),
    );
  });

/** Every combination of answers: for each question one of its options, or none. */
function everyAnswer(questions: readonly CheckedQuestion[]): Map<string, readonly string[]>[] {
  return questions.reduce<Map<string, readonly string[]>[]>(
    (all, { id, options }) => all.flatMap((answers) => [[], ...options.map((each) => [each.id])].map((chosen) => new Map([...answers, [id, chosen] as const]))),
    [new Map()],
  );
}
const wayOf = (questions: readonly CheckedQuestion[], answers: ReadonlyMap<string, readonly string[]>): string[] => wayThrough(questions, (id) => answers.get(id) ?? []).map(({ id }) => id);

describe('Whoever answers a form that the check passes', () => {
  test('comes to its end, meets no question twice, and every question can be met', () => {
    let passed = 0;
    fc.assert(
      fc.property(routedForms, (questions) => {
        fc.pre(mustBeMended(formOf(questions)).length === 0);
        passed++;
        const ways = everyAnswer(questions).map((answers) => wayOf(questions, answers));
        const placeOf = (id: string) => questions.findIndex((each) => each.id === id);
        for (const way of ways) expect(way.map(placeOf)).toEqual([...new Set(way.map(placeOf))].toSorted((a, b) => a - b));
        expect(new Set(ways.flat())).toEqual(new Set(questions.map(({ id }) => id)));
      }),
      { numRuns: 300, seed: 4, maxSkipsPerRun: 1000 },
    );
    expect(passed).toBeGreaterThan(200);
  });

  test('is led by the answers on the way alone, not by what they once answered elsewhere', () => {
    fc.assert(
      fc.property(routedForms, fc.nat(), fc.nat(), (questions, one, other) => {
        const all = everyAnswer(questions);
        const [first, second] = [all[one % all.length]!, all[other % all.length]!];
        const way = new Set(wayOf(questions, first));
        const mixed = new Map([...first].map(([id, chosen]) => [id, way.has(id) ? chosen : second.get(id)!]));
        expect(wayOf(questions, mixed)).toEqual([...way]);
      }),
      { numRuns: 500, seed: 5 },
    );
  });

  test('a question that nobody can be asked is named, and no other', () => {
    fc.assert(
      fc.property(routedForms, (questions) => {
        const problems = checkForm(formOf(questions));
        fc.pre(problems.every(({ kind }) => kind === 'NEVER_ASKED'));
        const met = new Set(everyAnswer(questions).flatMap((answers) => wayOf(questions, answers)));
        expect(problems.map(({ questionId }) => questionId)).toEqual(questions.map(({ id }) => id).filter((id) => !met.has(id)));
      }),
      { numRuns: 300, seed: 6, maxSkipsPerRun: 1000 },
    );
  });

  test('loops, dead ends and ways from what cannot lead are named', () => {
    const [first, second] = [choice(), choice()];
    const led = (routes: CheckedQuestion['routes']) => kindsIn(formOf([{ ...first, routes: [] }, { ...second, routes }]));
    expect(led([{ optionId: second.options[0]!.id, toQuestionId: first.id }])).toContain('LEADS_BACK');
    expect(led([{ optionId: null, toQuestionId: second.id }])).toContain('LEADS_BACK');
    expect(led([{ optionId: null, toQuestionId: 'gone' }])).toContain('LEADS_NOWHERE');
    expect(led([{ optionId: 'gone', toQuestionId: null }])).toContain('OPTION_IS_GONE');
    expect(kindsIn(formOf([question('SHORT_TEXT', { routes: [{ optionId: 'x', toQuestionId: null }] })]))).toContain('CANNOT_LEAD');
  });
});

describe('The bands of a number or a day', () => {
  const end = fc.option(fc.integer({ min: -3, max: 6 }), { nil: null });
  const text = (value: number | null): string | null => (value === null ? null : String(value));

  test('have no problem exactly when each answer that can be given falls into one of them', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(end, end), { minLength: 1, maxLength: 4 }), end, end, (bands, least, most) => {
        fc.pre((least ?? -99) <= (most ?? 99));
        const { problems } = answerBands({ kind: 'NUMBER', least: text(least), most: text(most), decimals: 0, options: bands.map(([from, to]) => ({ fromValue: text(from), toValue: text(to) })) });
        const given = Array.from({ length: 41 }, (_, at) => at - 20).filter((value) => value >= (least ?? -20) && value <= (most ?? 20));
        const fallsInto = (value: number) => bands.filter(([from, to]) => value >= (from ?? -99) && value <= (to ?? 99)).length;
        const isOnce = given.every((value) => fallsInto(value) === 1);
        expect(problems.some((problem) => problem !== 'BAND_IS_EMPTY')).toBe(!isOnce);
        expect(problems.includes('BAND_IS_EMPTY')).toBe(bands.some(([from, to]) => (from ?? -99) > (to ?? 99)));
      }),
      { numRuns: 2000, seed: 7 },
    );
  });

  test('of days meet from one day to the next, and of numbers with figures after the point at the last figure', () => {
    const days = (second: string) => answerBands({ kind: 'DATE', least: null, most: null, decimals: null, options: [{ fromValue: null, toValue: '2020-02-28' }, { fromValue: second, toValue: null }] }).problems;
    expect([days('2020-02-29'), days('2020-03-01'), days('2020-02-28')]).toEqual([[], ['BANDS_LEAVE_GAPS'], ['BANDS_OVERLAP']]);
    const halves = (second: string) => answerBands({ kind: 'NUMBER', least: '0', most: '2', decimals: 1, options: [{ fromValue: '0', toValue: '0.9' }, { fromValue: second, toValue: '2' }] }).problems;
    expect([halves('1'), halves('1.1')]).toEqual([[], ['BANDS_LEAVE_GAPS']]);
  });
});
