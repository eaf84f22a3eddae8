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

describe('People in a paper', () => {
  const people = (text: string) => factsOf(text).people.map(({ value: { name, post } }) => (post === null ? name : `${name}, ${post}`));

  test('stand several on one line, each with a post or with that of the label', () => {
    expect(people('Authors: Orla Finch, Policy Manager, and Dev Rana, Policy Officer')).toEqual(['Orla Finch, Policy Manager', 'Dev Rana, Policy Officer']);
    expect(people('Report authors: Orla Finch and Dev Rana')).toEqual(['Orla Finch', 'Dev Rana']);
  });

  test('have their post in a row of its own, and initials for first names behind a label or a title', () => {
    expect(people('Report Author: Orla Finch\nJob Title: Early Help Manager')).toEqual(['Orla Finch, Early Help Manager']);
    expect(people('Relevant Portfolio Holder: Cllr P Rana, Children')).toEqual(['P Rana, Portfolio Holder']);
    expect(people('Decision by: Gwen Abbot-Rees, Executive Director\n\nSigned: G Abbot-Rees')).toEqual(['Gwen Abbot-Rees, Executive Director']);
  });

  test('keep the whole of their post: with a number in it, with the body that it is of, and without the council that it belongs to', () => {
    expect(people('The Section 151 Officer, Karen Lisle, has been consulted.')).toEqual(['Karen Lisle, Section 151 Officer']);
    expect(people('Comments of the Chief Finance Officer, Leon Marsh: the cost is met from the grant.')).toEqual(['Leon Marsh, Chief Finance Officer']);
    expect(people('Dr Wendy Holt, the Council’s Director of Public Health, led a review with Ty Abara, chair of the Parent Panel.')).toEqual([
      'Wendy Holt, Director of Public Health',
      'Ty Abara, chair of the Parent Panel',
    ]);
    expect(people('Owner\tNote\nOrla Beck, Head of 0-19 Services\tMonthly')).toEqual(['Orla Beck, Head of 0-19 Services']);
  });
});

test('Several councillors behind one title, and people of a head in capitals, are found one by one', () => {
  const people = (text: string) => factsOf(text).people.map(({ value: { name, post } }) => (post === null ? name : `${name}, ${post}`));
  expect(people('It was supported by Cllrs Hugh Marsh (Chair), J Day and Farida Noor.')).toEqual(['Hugh Marsh, Chair', 'J Day', 'Farida Noor']);
  expect(people('HEAD OF SERVICE: DAFYDD PROSSER, HEAD OF COMMUNITIES')).toEqual(['Dafydd Prosser, Head of Communities']);
});

test('A list that is counted without full stops below the heading is one of recommendations', () => {
  const { recommendations } = factsOf('RECOMMENDATIONS\n\nThe Sub-Committee is asked to\n\n1 AWARD the contract for two years;\n2 Agree that the option is decided later; and\n3 Contribute £5,000.');
  expect(recommendations.map(({ value }) => value.verb)).toEqual(['AWARD', 'AGREE', 'CONTRIBUTE']);
});

test('A name and its post in two cells are one person, and the post no second one', () => {
  const found = factsOf('Name\tRole\nZainab Corrigan\tHub Manager, Old Mill\nEwan Dalgleish\tPaediatrician, Fernbank Clinic').people;
  expect(found.map(({ value: { name, post } }) => [name, post])).toEqual([
    ['Zainab Corrigan', 'Hub Manager, Old Mill'],
    ['Ewan Dalgleish', 'Paediatrician, Fernbank Clinic'],
  ]);
});

test('Recommendations that a review numbers R1 and R2 are found with these numbers', () => {
  const paper = readPaper('Recommendations\n\nThe Panel recommends that Cabinet:\n\nR1 Extends opening hours at the hub.\n\nR2 Publishes waiting times.');
  expect(findFacts(paper).recommendations.map(({ value, place }) => [value.verb, paper.blocks[place.block]!.label])).toEqual([
    ['EXTEND', 'R1'],
    ['PUBLISH', 'R2'],
  ]);
});

test('Enclosures end where the list of background papers or the contact stands on a line of its own', () => {
  const { enclosures } = factsOf('Annexes\nAnnex 1  The plan\n\nBackground papers: Report of 16 July 2024\n\nContact: Jo Day, Head of Hubs');
  expect(enclosures.map(({ value }) => [value.kind, value.label, value.title])).toEqual([
    ['APPENDIX', 'Annex 1', 'The plan'],
    ['BACKGROUND_PAPER', null, 'Report of 16 July 2024'],
  ]);
});

test('The answer to a question is read on its line, and by the box that is ticked, whether the box stands before or behind it', () => {
  expect(factsOf('Report\n\nSubject to call-in? No\nIs this a key decision?\t☐ Yes\t☒ No\nUrgent item? Yes [x] No [ ]').header).toMatchObject({
    callIn: { value: 'NO' },
    isKey: { value: 'NO' },
    isUrgent: { value: 'YES' },
  });
  expect(factsOf('Report\n\nUrgent item? ☐ Yes ☐ No').header.isUrgent).toBeNull();
});

test('What was decided stands below the heading for the decision too, and giving authority away is delegating', () => {
  const { recommendations } = factsOf('DECISION\n\nThat the Director:\n\na) approved the contract; and\nb) noted the risk.\n\nRECOMMENDATIONS\n\n1. That the Head of Service be given delegated authority to sign.\n2. That a report be submitted in June.');
  expect(recommendations.map(({ value }) => value.verb)).toEqual(['APPROVE', 'NOTE', 'DELEGATE', 'SUBMIT']);
});

test('Each line below the heading for background papers is one, and what is to follow is not at hand', () => {
  const { enclosures } = factsOf('Appendices\nAppendix B – Budget by strand (to follow)\nC – Map (exempt)\n\nBackground documents\nFamily Hubs programme guide of the department (August 2022)\nCabinet report and minute 47');
  expect(enclosures.map(({ value }) => [value.label, value.title, value.isAtHand])).toEqual([
    ['Appendix B', 'Budget by strand', false],
    ['Appendix C', 'Map (exempt)', null],
    [null, 'Family Hubs programme guide of the department (August 2022)', null],
    [null, 'Cabinet report and minute 47', null],
  ]);
});

test('The name of a field is enough of a heading where the paper has parts for others, and a numbered line beside others is no heading', () => {
  const { implications } = factsOf('Financial implications\n\nNone.\n\nEquality and diversity\n\nAn assessment was made.\n\nImplications\n\n6.1 Legal: None.\n6.2 Carbon: Not applicable.');
  expect(implications.map(({ value }) => [value.kind, value.state])).toEqual([
    ['Financial', 'NONE'],
    ['Equality and diversity', 'SOME'],
    ['Legal', 'NONE'],
    ['Carbon', 'NOT_APPLICABLE'],
  ]);
});
