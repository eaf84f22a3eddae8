import { expect, test } from 'vitest';
import { findingsIn, quotesOf, soundPaper } from '../support/checked-paper.ts';

test('people for each of a larger number of places are counted', () => {
  const text = '16 Mentors work with us. There are 17 hubs. Mentors are assigned to each hub.';
  expect(findingsIn(soundPaper(text)).find(({ rule }) => rule === 'fewer-than-each')?.words).toContain('16 Mentors');
  expect(quotesOf('fewer-than-each', soundPaper(text.replace('16 Men', '17 Men')))).toEqual([]);
});

test('next steps that say nothing are held against what the paper promises', () => {
  const silent = (middle: string) => soundPaper(middle).replace('The next report is to come to the committee on 10 September 2024.', 'N/A');
  expect(quotesOf('no-next-steps-beside-promises', silent('An evaluation will be carried out after 18 months.'))).toEqual(['Next steps']);
  expect(quotesOf('no-next-steps-beside-promises', silent('The work is finished.'))).toEqual([]);
  expect(quotesOf('no-next-steps-beside-promises', soundPaper('An evaluation will be carried out after 18 months.'))).toEqual([]);
});

test('“no implications” is held against the work that the paper is about', () => {
  const paper = (workstream: string) => soundPaper(`The programme has these workstreams:\n\na. ${workstream} – to give everyone the same skills.\n\nb. Parenting – to offer courses.`).replace('4. Next steps', '4. Implications\n\nHuman Resources (HR) - There are no implications.\n\nLegal - There are no implications.\n\n5. Next steps');
  const found = findingsIn(paper('Workforce development')).filter(({ rule }) => rule === 'implication-none-beside-work');
  expect(found.map(({ words }) => words)).toEqual([expect.stringContaining('“Workforce development”')]);
  expect(quotesOf('implication-none-beside-work', paper('Infant feeding'))).toEqual([]);
});

test('what depends on a decision cannot begin in the month in which it is taken', () => {
  const text = (month: string) => `The business case goes to the Cabinet in June 2024. Dependent on that decision, the new model would be rolled out from ${month}.`;
  expect(quotesOf('begins-when-it-is-decided', soundPaper(text('June 2024')))).toEqual(['June 2024']);
  expect(quotesOf('begins-when-it-is-decided', soundPaper(text('September 2024')))).toEqual([]);
});

test('a preferred option is not told as decided while people are still to be asked', () => {
  const asked = 'A consultation on the proposals will begin in May 2024.';
  expect(quotesOf('preferred-told-as-decided', soundPaper(`${asked} The preferred option will be rolled out across the borough.`))).toHaveLength(1);
  expect(quotesOf('preferred-told-as-decided', soundPaper(`${asked} Our preferred option is the first, because it costs least.`))).toEqual([]);
});

test('two wordings of one recommendation are found, and the same words twice are not', () => {
  const second = (words: string) => soundPaper().replace('5. Contact', `5. Recommendation\n\n${words}\n\n6. Contact`);
  expect(quotesOf('recommendation-in-two-wordings', second('That the Committee note the progress of hubs that is set out in this report.'))).toHaveLength(1);
  expect(quotesOf('recommendation-in-two-wordings', second('That the Committee note the progress that is set out in this report.'))).toEqual([]);
});

test('a decision that is recommended without a reason is named, and a paper for a meeting that recommends nothing', () => {
  const decision = soundPaper('', { recommendation: 'That the Committee approve the plan that is set out in this report.' });
  expect(quotesOf('recommendation-without-reason', decision.replace(/Reason: .*\n/, ''))).toHaveLength(1);
  expect(quotesOf('recommendation-without-reason', decision)).toEqual([]);
  expect(quotesOf('recommendation-without-reason', soundPaper().replace(/Reason: .*\n/, ''))).toEqual([]);
  const nothing = soundPaper().replace(/2\. Recommendations[\s\S]*?3\. Progress/, '2. Progress');
  expect(findingsIn(nothing).map(({ rule }) => rule)).toContain('nothing-is-recommended');
});

test('a paper for information does not ask for approval', () => {
  const forInformation = (words: string) => `FOR INFORMATION ONLY\n\n${soundPaper('', { recommendation: words })}`;
  expect(quotesOf('asks-for-more-than-it-says', forInformation('That the Committee approve the new model of family hubs.'))).toHaveLength(1);
  expect(quotesOf('asks-for-more-than-it-says', forInformation('That the Committee note the report.'))).toEqual([]);
});

test('the pilot in one place and the pilots in another are not the same', () => {
  expect(quotesOf('one-or-several', soundPaper('Staff of the pilot hub were asked. We continue to evaluate the pilot hubs in North and West.'))).toEqual(['the pilot hubs']);
  expect(quotesOf('one-or-several', soundPaper('Staff of the pilot hub were asked. We continue to evaluate the pilot hub.'))).toEqual([]);
});
