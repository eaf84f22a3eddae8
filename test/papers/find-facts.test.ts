import { describe, expect, test } from 'vitest';
import { findFacts } from '@throughline/shared/papers/find-facts';
import { readPaper } from '@throughline/shared/papers/read-paper';
import { kinds, measure, papersAtHand, rates, type MeasuredKind } from './measure.ts';

const factsOf = (text: string) => findFacts(readPaper(text));
const money = (text: string) => factsOf(text).figures.flatMap(({ value }) => (value.kind === 'MONEY' ? [value] : []));

describe('Of papers of many councils', () => {
  test('at least nine in ten of the facts that are found are there, and at least eight in ten of those that are there are found', () => {
    const papers = papersAtHand();
    expect(papers.filter(({ isOurs }) => isOurs).length).toBeGreaterThanOrEqual(8);
    for (const { gold, text } of papers) {
      const found = measure(text, gold);
      for (const kind of kinds) expect({ file: gold.file, kind, ...enough(found[kind]) }).toEqual({ file: gold.file, kind, isPrecise: true, isComplete: true });
    }
  });
});

function enough(one: ReturnType<typeof measure>[MeasuredKind]) {
  const { precision, recall } = rates(one);
  return { isPrecise: precision >= 0.9, isComplete: recall >= 0.8 };
}

describe('Money in a paper', () => {
  test('is read with what limits it and the time it is for', () => {
    expect(money('It will cost up to £10m over the next 3 years, or approximately £400,000 per annum.')).toMatchObject([
      { pence: 1_000_000_000, limit: 'UP_TO', period: '3 years', isApproximate: false },
      { pence: 40_000_000, limit: null, period: 'year', isApproximate: true },
    ]);
    expect(money('A key decision spends £250k or more. Between £1.2m and £1.5m is left, or £5–10 million.')).toMatchObject([
      { pence: 25_000_000, limit: 'OR_MORE' },
      { pence: 120_000_000, limit: 'OR_MORE' },
      { pence: 150_000_000, limit: 'UP_TO' },
      { pence: 500_000_000, limit: 'OR_MORE' },
      { pence: 1_000_000_000, limit: 'UP_TO' },
    ]);
  });

  test('that can be read in two ways is asked about and not guessed', () => {
    const { figures, questions } = factsOf('The lease costs £1.300 a year.');
    expect(figures.filter(({ value }) => value.kind === 'MONEY')).toEqual([]);
    expect(questions).toMatchObject([{ kind: 'MONEY', raw: '£1.300', candidates: ['130000', '130'] }]);
  });

  test('in thousands below a heading is for somebody to look at', () => {
    const { figures } = factsOf('Strand\t£000\nParenting\t1,250');
    expect(figures).toMatchObject([{ value: { kind: 'MONEY', pence: 125_000_000 }, raw: '1,250', isSure: false }]);
  });
});

describe('Dates in a paper', () => {
  test('without a year take it from what stands around them, and say so', () => {
    const [, second] = factsOf('In November 2022 it was called in. It was discussed on 07 December.').figures;
    expect(second).toMatchObject({ value: { date: { start: '2022-12-07' } }, isSure: false });
  });

  test('are neither years of laws, numbers of paragraphs, references nor parts of addresses', () => {
    const text = 'See paragraph 3.10.18, decision 22/00094, section 10 of the Children Act 2004, the 2010 Equality Act and https://example.gov.uk/2017/report.';
    expect(factsOf(text).figures.filter(({ value }) => value.kind === 'DATE')).toEqual([]);
  });
});

describe('What a paper says of a field', () => {
  test('is some, none, not assessed, not applicable or not stated', () => {
    const text = 'Implications\n\nFinancial: £5 a year.\n\nLegal: There are none.\n\nProperty - not yet assessed.\n\nHR: N/A\n\nProcurement implications\n\nBackground papers\n\nNone';
    expect(factsOf(text).implications.map(({ value }) => [value.kind, value.state])).toEqual([
      ['Financial', 'SOME'],
      ['Legal', 'NONE'],
      ['Property', 'NOT_ASSESSED'],
      ['HR', 'NOT_APPLICABLE'],
      ['Procurement', 'NOT_STATED'],
    ]);
  });
});

describe('The head of a paper', () => {
  test('is read in the words of many forms, also where answers stand behind questions', () => {
    const { header } = factsOf(
      'Committee:\tChildren’s Panel\nDate of meeting:\t25th February 2019\nKey decision - is it likely to result in spending £250k or more?\tNo\nIs it in the Forward Plan?\tN/A\nIs it urgent?\tNo\nPublic or private:\tPublic\nWards affected:\tAll',
    );
    expect(header).toMatchObject({
      body: { value: 'Children’s Panel' },
      meetingDay: { value: { start: '2019-02-25' } },
      isKey: { value: 'NO' },
      keyTest: { value: 'is it likely to result in spending £250k or more?' },
      inForwardPlan: { value: 'NOT_APPLICABLE' },
      isUrgent: { value: 'NO' },
      classification: { value: 'PUBLIC' },
      wards: { value: 'All' },
    });
  });

  test('without labels is told by its place, and says that somebody should look', () => {
    const { header } = factsOf('Scrutiny Committee\n\n20 December 2022\n\nReport of the Director\n\nHubs in our city\n\nSummary\n\n1. An update.');
    expect(header).toMatchObject({ title: { value: 'Hubs in our city', isSure: false }, body: { value: 'Scrutiny Committee' }, meetingDay: { value: { start: '2022-12-20' } } });
    expect(header.isKey).toBeNull();
  });
});

test('A tick that lost its typeface is a yes', () => {
  expect(factsOf('Report\n\nUrgent item: ü\n\nKey decision: no').header).toMatchObject({ isUrgent: { value: 'YES' }, isKey: { value: 'NO' } });
});

test('An enclosure whose link leads nowhere is not at hand, and one that the text alone points to is found', () => {
  const { enclosures } = factsOf('The map is attached as Appendix 2.\n\nAppendices\n\na) [Delivery plan](#)\n\nBackground papers\n\n- Audit of hubs');
  expect(enclosures.map(({ value }) => [value.kind, value.label, value.title, value.isAtHand])).toEqual([
    ['APPENDIX', 'Appendix A', 'Delivery plan', false],
    ['BACKGROUND_PAPER', null, 'Audit of hubs', null],
    ['APPENDIX', 'Appendix 2', 'Appendix 2', null],
  ]);
});

test('Counts, ages, percentages and spans of time are found with what they count, and numbers of sections are none', () => {
  const { figures } = factsOf('17 hubs serve children aged 0-19; section 3 applies. 52% came within 12 months, from conception to the age of two.');
  expect(figures.map(({ value, raw }) => [value.kind, raw])).toEqual([
    ['COUNT', '17 hubs'],
    ['AGES', 'aged 0-19'],
    ['PERCENTAGE', '52%'],
    ['PERIOD', '12 months'],
    ['AGES', 'from conception to the age of two'],
  ]);
});
