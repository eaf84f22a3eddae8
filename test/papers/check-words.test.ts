import { expect, test } from 'vitest';
import { findingsIn, quotesOf, soundPaper } from '../support/checked-paper.ts';

test('a letter that only looks like the right one is found', () => {
  expect(quotesOf('look-alike-letter', soundPaper('An EqlA was made. The EqIA (equality impact assessment) is public.'))).toEqual(['EqlA']);
  expect(quotesOf('look-alike-letter', soundPaper('The c\u043euncil has agreed.'))).toEqual(['c\u043euncil']);
  expect(quotesOf('look-alike-letter', soundPaper('All fail to fall ill in hall 1. The final call in Hull was full.'))).toEqual([]);
  expect(quotesOf('look-alike-letter', soundPaper('I am glad of the 1 hub in Ward 11, and of Part II.'))).toEqual([]);
});

test('a tick that came out as a letter is found, and the letter in a name is not', () => {
  expect(quotesOf('tick-shown-as-a-letter', soundPaper('Wards: All ü'))).toEqual(['ü']);
  expect(quotesOf('tick-shown-as-a-letter', soundPaper('Our guest was Frau Müller of Zürich.'))).toEqual([]);
});

test('what was meant for the computer or the writer does not stay in a paper', () => {
  expect(quotesOf('text-not-meant-for-readers', soundPaper('The cost is [insert figure] this year. Error! Reference source not found.'))).toHaveLength(2);
  expect(quotesOf('text-not-meant-for-readers', soundPaper('The cost (all in) is less than last year.'))).toEqual([]);
});

test('a word typed twice is found, and words that may stand twice are not', () => {
  expect(quotesOf('slip-of-the-keyboard', soundPaper('They meet in in the library.'))).toEqual(['in in']);
  expect(quotesOf('slip-of-the-keyboard', soundPaper('The team had had three meetings… and said that that was enough.'))).toEqual([]);
});

test('a name is spelt in one way', () => {
  expect(quotesOf('name-in-several-spellings', soundPaper('The East-Central locality was first. A pilot in East Central followed.'))).toEqual(['East-Central']);
  expect(quotesOf('name-in-several-spellings', soundPaper('A long-term plan is one for the long term. The co-location of teams helps.'))).toEqual([]);
});

test('a document that changes its name is noticed, and two documents are not taken for one', () => {
  expect(quotesOf('one-thing-under-two-names', soundPaper('The Medium Term Financial Strategy was agreed. Savings are in the Medium Term Financial Plan.'))).toHaveLength(1);
  expect(quotesOf('one-thing-under-two-names', soundPaper('The Outline Business Case was agreed. The Full Business Case is to follow.'))).toEqual([]);
});

test('funding by nearly the name of a scheme is asked about', () => {
  const known = { schemes: [['Family Hubs Transformation Fund'], ['Family Hubs and Start for Life programme']] };
  expect(quotesOf('scheme-name-in-doubt', soundPaper('Kent applied for Family Hubs Transformation Funding.'), known)).toEqual(['Family Hubs Transformation Funding']);
  expect(quotesOf('scheme-name-in-doubt', soundPaper('York applied to the Family Hubs Transformation Fund.'), known)).toEqual([]);
});

test('a national body is called by its own name', () => {
  expect(quotesOf('organisation-nearly-named', soundPaper('The Department for Health and Social Care published it.'))).toEqual(['Department for Health and Social Care']);
  expect(quotesOf('organisation-nearly-named', soundPaper('The Department of Health and Social Care published it.'))).toEqual([]);
});

test('one post has one name', () => {
  expect(quotesOf('post-under-two-names', soundPaper('The board is chaired by the Corporate Director of Children’s Services.'))).toHaveLength(1);
  expect(quotesOf('post-under-two-names', soundPaper('The board is chaired by the Assistant Director of Children’s Services.'))).toEqual([]);
});

test('one service is for the same ages everywhere', () => {
  expect(quotesOf('ages-differ', soundPaper('We plan a 0-19 Family Hub model. The 0-25 Family Hub model will open next year.'))).toEqual(['0-25']);
  expect(quotesOf('ages-differ', soundPaper('We plan a 0-19 Family Hub model. The duty covers young people aged 13-19 and the 0-5 strategy.'))).toEqual([]);
});

test('a list of protected characteristics names all nine', () => {
  const list = 'The service is open to all whatever their age, disability, ethnicity, faith or belief, gender, race and sexual orientation.';
  expect(findingsIn(soundPaper(list)).find(({ rule }) => rule === 'characteristics-left-out')?.words).toContain('gender reassignment, marriage and civil partnership and pregnancy and maternity');
  expect(quotesOf('characteristics-left-out', soundPaper('Support depends on age and disability.'))).toEqual([]);
});

test('a ward is held against the wards of the day', () => {
  const known = { today: '2024-03-12', wards: [{ name: 'Old Town', from: null, to: '2022-05-04' }, { name: 'Quayside', from: '2022-05-05', to: null }] };
  expect(quotesOf('ward-no-longer-valid', soundPaper(), known)).toEqual(['Old Town']);
});

test('a statement in other words than it was published in is noticed', () => {
  const known = { statements: [{ where: 'The vision of 2019', wording: 'Every family finds help in its own neighbourhood, from pregnancy until the youngest child leaves school.' }] };
  const other = 'Every family will find help in its own neighbourhood, from pregnancy until the youngest child leaves home or school.';
  expect(quotesOf('statement-in-other-words', soundPaper(other), known)).toHaveLength(1);
  expect(quotesOf('statement-in-other-words', soundPaper(known.statements[0]!.wording), known)).toEqual([]);
});

test('an abbreviation is spelt out once, in whatever way', () => {
  const never = quotesOf('abbreviation-never-spelt-out', soundPaper('Referrals to CAMHS and the MASH went up.'));
  expect(never).toEqual(['CAMHS', 'MASH']);
  const spelt = 'Referrals to the Multi Agency Safeguarding Hub (MASH) went up. The Department for Education pays; DfE guidance is public. Members NOTE it.';
  expect(quotesOf('abbreviation-never-spelt-out', soundPaper(spelt))).toEqual([]);
});

test('words of an exempt passage do not stand in the public part', () => {
  const known = { exemptPassages: ['The offer of the second bidder was lower by four hundred thousand pounds than that of the first.'] };
  expect(quotesOf('exempt-words-in-public', soundPaper('We learnt that the offer of the second bidder was lower by four hundred thousand pounds.'), known)).toHaveLength(1);
  expect(quotesOf('exempt-words-in-public', soundPaper('The offers of two bidders were compared.'), known)).toEqual([]);
});
