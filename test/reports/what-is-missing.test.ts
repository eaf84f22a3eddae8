import { expect, test } from 'vitest';
import { whatIsMissing, type DraftToFinish } from '@throughline/shared/report-missing';

const finished: DraftToFinish = {
  purposes: ['To tell'],
  sections: [{ id: 's', heading: 'Summary', body: 'All of it.', isRequired: true }, { id: 'o', heading: 'Options', body: '', isRequired: false }],
  figures: [{ id: 'f', label: 'Spent', hasSource: true }],
  recommendations: [{ id: 'r', position: 1, reason: 'To know' }],
  implications: [{ id: 'i', kind: 'Legal', state: 'NONE' }],
  people: [{ capacity: 'AUTHOR' }],
  enclosures: [{ id: 'e', title: 'A list', isAtHand: true, waivedReason: null }, { id: 'w', title: 'A map', isAtHand: false, waivedReason: 'It is being drawn' }],
  openComments: 0,
};

test('names what every paper has and this one lacks, in the order of the paper, and nothing else', () => {
  const begun: DraftToFinish = {
    purposes: [],
    sections: finished.sections.map((section) => ({ ...section, body: '' })),
    figures: [{ id: 'f', label: 'Spent', hasSource: false }],
    recommendations: [{ id: 'r', position: 1, reason: null }],
    implications: [{ id: 'i', kind: 'Legal', state: 'NOT_STATED' }, { id: 'j', kind: 'Property', state: 'NOT_ASSESSED' }],
    people: [{ capacity: 'CONTACT' }],
    enclosures: [{ id: 'e', title: 'A list', isAtHand: false, waivedReason: null }],
    openComments: 2,
  };
  expect(whatIsMissing(begun).map(({ where, id }) => [where, id])).toEqual([
    ['header', null], ['sections', 's'], ['figures', 'f'], ['recommendations', 'r'], ['implications', 'i'], ['people', null], ['enclosures', 'e'], ['comments', null],
  ]);
  expect(whatIsMissing({ ...begun, openComments: 1 }).at(-1)!.words).toBe('Answers to 1 comment');
  expect(whatIsMissing({ ...finished, recommendations: [] })).toEqual([{ where: 'recommendations', id: null, words: 'What the committee is asked to do' }]);
});

test('a finished paper lacks nothing, also where an enclosure is missing with a reason and a section may stay empty', () => {
  expect(whatIsMissing(finished)).toEqual([]);
});
