import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { addDays } from '@throughline/shared/calendar';
import { endOfLondonDay, londonDay, startOfLondonDay } from '@throughline/shared/dates';
import type { SeedCouncil } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { plantOnce } from '../platform/plant.ts';
import { ConsultationAssuranceRow, ConsultationWaiverRow } from './assurance.entity.ts';
import { ConsultationDutyRow, ConsultationOptionRow, ConsultationRow } from './consultation.entity.ts';
import { ConsulteeGroupRow, OutreachRow } from './consultee-group.entity.ts';
import { ElectionRow } from './election.entity.ts';
import { optionId, questionId } from './form.seed.ts';
import { ConsultationNoticeRow } from './notice.entity.ts';
import { PackDocumentRow, PackDocumentVersionRow } from './pack.entity.ts';

const slug = 'family-hubs-have-your-say';
/** Each group with the answer to the first question that says who belongs to it. */
const groups = [
  { key: 'parents', kind: 'PARENTS', name: 'Parents and carers', isSeldomHeard: false, answer: 1, target: 100, population: 6400, invited: ['By email through schools and nurseries', 1400] },
  { key: 'expecting', kind: 'PARENTS', name: 'People who expect a baby', isSeldomHeard: true, answer: 2, target: 60, population: 900, invited: ['By midwives, at the booking visit', 210] },
  { key: 'young', kind: 'YOUNG_PEOPLE', name: 'Young people', isSeldomHeard: true, answer: 3, target: 40, population: 1500, invited: null },
  { key: 'staff', kind: 'STAFF', name: 'People who work with families', isSeldomHeard: false, answer: 5, target: null, population: null, invited: ['In the staff newsletter', 320] },
] as const;

const outreach = [
  { key: 'drop-in', daysAgo: 4, group: 'parents', channel: 'DROP_IN', place: 'A library', whatWasDone: 'A stall beside the story hour, with paper forms and a tablet.', reach: 38 },
  { key: 'midwives', daysAgo: 9, group: 'expecting', channel: 'PARTNER', place: null, whatWasDone: 'Midwives gave out cards with the address of the questions.', reach: 60 },
  { key: 'youth', daysAgo: 33, group: 'young', channel: 'EVENT', place: 'A youth club', whatWasDone: 'Talked about the questions over supper.', reach: 4 },
  { key: 'posters', daysAgo: 41, group: null, channel: 'POSTER', place: 'Clinics and nurseries', whatWasDone: 'Posters with a code to scan.', reach: null },
] as const;

const texts = [
  {
    key: 'hubs', title: 'What a family hub is', about: 'The idea in one page.',
    versions: [
      { words: 'A family hub is one place where families find help, from expecting a baby to a young person growing up.\n\nHealth visitors, midwives and advisers work there side by side.', note: null },
      { words: 'A family hub is one place where families find help, from expecting a baby to a young person growing up: up to 19, or up to 25 with special educational needs or a disability.\n\nHealth visitors, midwives and advisers work there side by side.', note: 'It says now up to what age a hub helps.' },
    ],
  },
  { key: 'today', title: 'What families told us last year', about: 'The results of the first questions.', versions: [{ words: 'In 2022 families said that trust mattered most to them in a hub.\n\nThe figures are with the earlier questions on the page of consultations.', note: null }] },
] as const;

/** What the open consultation of York is surrounded by, and another that is still being prepared. All made up. */
export async function seedYorkLife(em: SqlEntityManager, council: SeedCouncil): Promise<void> {
  const own = { council: council.id, consultation: seedId('consultation', 'york', slug), isDemonstration: true };
  const today = londonDay(council.now);
  const groupId = (key: string) => seedId('consultee-group', 'york', key);
  await plantOnce(em, ConsultationDutyRow, [{
    id: seedId('consultation-duty', 'york', '149'), council: own.council, consultation: own.consultation, statute: 'Equality Act 2010', section: 'Section 149',
    requirement: 'Have due regard to equality while options are still open.', metBy: 'An assessment before it opened, and questions on who answers.', position: 1,
  }]);
  await plantOnce(em, ConsulteeGroupRow, groups.map(({ key, kind, name, isSeldomHeard, answer, target, population, invited }, place) => ({
    ...own, id: groupId(key), kind, name, legalBasis: null, isPrescribed: false, isSeldomHeard,
    invitedOn: invited ? '2023-01-10' : null, channel: invited?.[0] ?? null, reach: invited?.[1] ?? null,
    targetCount: target, targetSource: target && 'The plan for this consultation', targetSetOn: target && '2023-01-09',
    populationHundredths: population, populationSource: population && 'A made-up estimate', populationOn: population && '2022-06-30',
    questionKey: questionId(slug, 1), optionKey: optionId(slug, 1, answer), position: place + 1,
  })));
  await plantOnce(em, OutreachRow, outreach.map(({ key, daysAgo, group, ...done }) => ({
    ...own, id: seedId('outreach', 'york', key), ...done, group: group && groupId(group), heldOn: addDays(today, -daysAgo),
  })));
  await seedPack(em, own);
  await plantOnce(em, ConsultationNoticeRow, [
    { ...own, id: seedId('consultation-notice', 'york', 'published'), kind: 'PUBLISHED', givenAt: new Date('2023-01-06T09:00:00Z'), words: null, oldClosesAt: null, newClosesAt: null },
    {
      ...own, id: seedId('consultation-notice', 'york', 'changed'), kind: 'DOCUMENT_CHANGED', givenAt: new Date('2023-02-01T12:00:00Z'),
      words: '“What a family hub is” was changed. It says now up to what age a hub helps.', oldClosesAt: null, newClosesAt: null,
    },
  ]);
  await plantOnce(em, ConsultationAssuranceRow, [{
    ...own, id: seedId('consultation-assurance', 'york', 'initial'), kind: 'EQUALITY_ASSESSMENT', assessmentStage: 'INITIAL', doneOn: '2022-12-12', byRole: 'Equality adviser',
    note: 'Young people and people who expect a baby may be missed online. Staff go out to them.', recordedAt: new Date('2022-12-12T10:00:00Z'),
  }]);
  await plantOnce(em, ConsultationWaiverRow, [{
    ...own, id: seedId('consultation-waiver', 'york', 'options'), item: 'OPTIONS', reason: 'It asks what families need, before there are options.', waivedByRole: 'Programme lead', waivedOn: '2023-01-05',
  }]);
  await seedDraft(em, council, today);
}

async function seedPack(em: SqlEntityManager, { council, consultation, isDemonstration }: { council: string; consultation: string; isDemonstration: boolean }): Promise<void> {
  const documentId = (key: string) => seedId('pack-document', 'york', key);
  await plantOnce(em, PackDocumentRow, texts.map(({ key, title, about }, place) => ({ id: documentId(key), council, consultation, title, about, position: place + 1, isDemonstration })));
  await plantOnce(em, PackDocumentVersionRow, texts.flatMap(({ key, versions }) => versions.map(({ words, note }, place) => ({
    id: seedId('pack-document-version', 'york', key, String(place + 1)), council, document: documentId(key), number: place + 1, words, fileName: null, mediaType: null, byteCount: null,
    changeNote: note, addedAt: new Date(place === 0 ? '2023-01-06T09:00:00Z' : '2023-02-01T12:00:00Z'), isDemonstration,
  }))));
}

/** Half prepared: the checklist says what is missing. */
async function seedDraft(em: SqlEntityManager, council: SeedCouncil, today: string): Promise<void> {
  const id = seedId('consultation', 'york', 'where-the-next-hub-goes');
  await plantOnce(em, ConsultationRow, [{
    id, council: council.id, slug: 'where-the-next-hub-goes', title: 'Where should the next hub go?',
    summary: 'Two places could become the next family hub. What would each mean for your family?',
    whyNow: 'No place has been chosen. What families say goes into the choice.', nextSteps: null,
    outcomeDueStart: null, outcomeDueEnd: null, outcomeDuePrecision: null, outcomeDueApproximate: null, outcomeDueRaw: null,
    opensAt: startOfLondonDay(addDays(today, 30)), closesAt: endOfLondonDay(addDays(today, 60)), statedLength: '6 weeks', methods: ['ONLINE', 'PAPER', 'EVENT'],
    changesChildrensCentres: 'YES', changesYouthProvision: 'NO', changesSendProvision: 'NOT_STATED', feedbackDueOn: null,
    isPublished: false, withdrawnAt: null, resultsPublishedAt: null, isDemonstration: true,
  }]);
  const option = { council: council.id, consultation: id, impact: null, isPreferred: false, preferredOn: null, preferredReason: null, isConsultedOn: true, rejectedReason: null };
  const optionOf = (key: string) => seedId('consultation-option', 'york', key);
  await plantOnce(em, ConsultationOptionRow, [
    { ...option, id: optionOf('east'), reference: 'Option 1', kind: 'CHANGE', title: 'A hub in the library', summary: 'Rooms in the library are made into a hub. The opening hours stay.', position: 1 },
    { ...option, id: optionOf('west'), reference: 'Option 2', kind: 'CHANGE', title: "A hub in a children's centre", summary: "The children's centre becomes a hub for all ages.", position: 2 },
  ]);
  await plantOnce(em, ElectionRow, [{
    id: seedId('election', 'york', 'demonstration'), council: council.id, kind: 'BY_ELECTION', pollingOn: addDays(today, 52), noticeOn: addDays(today, 17), source: 'Made up for trying out', isDemonstration: true,
  }]);
}
