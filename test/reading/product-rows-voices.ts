import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { ConsultationRow } from '../../server/src/consultation/consultation.entity.ts';
import { PublishedFigureRow } from '../../server/src/consultation/published-figure.entity.ts';
import { EqualityQuestionRow } from '../../server/src/consultation/equality.entity.ts';
import { RetentionRow } from '../../server/src/consultation/retention.entity.ts';
import { SessionStatementRow } from '../../server/src/coproduction/statement.entity.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { freeze } from '../../server/src/reports/report-content.service.ts';
import { ReportVersionRow, ReportVersionSealedRow } from '../../server/src/reports/report-version.entity.ts';
import { ReportExhibitRow } from '../../server/src/reports/report-draft.entity.ts';
import { GlossaryTermRow, PaperTemplateRow, usualOrder } from '../../server/src/reports/paper-template.entity.ts';
import { ReportRow } from '../../server/src/reports/report.entity.ts';
import { givenConsultation, type GivenConsultation } from '../support/given-consultation.ts';
import { givenEqualityQuestions } from '../support/given-equality.ts';
import { givenPanelSession, givenStatements } from '../support/given-coproduction.ts';
import { givenFigure, givenReport } from '../support/given-reports.ts';

interface Council {
  id: string;
}

/** What families said and what committees were told, published and not. */
export async function givenVoices(em: SqlEntityManager, council: Council, grant: { id: string }): Promise<void> {
  await givenPanels(em, council);
  const figures = await givenConsultations(em, council);
  const states = [
    { status: 'PUBLISHED', classification: 'PUBLIC' },
    { status: 'PUBLISHED', classification: 'EXEMPT' },
    { status: 'WITHDRAWN', classification: 'PUBLIC' },
    { status: 'SIGN_OFF', classification: 'PUBLIC' },
    { status: 'DRAFTING', classification: 'EXEMPT' },
  ] as const;
  await em.fork().insert(GlossaryTermRow, { id: newId(), council: council.id, term: 'done', expansion: 'finished', meaning: 'Over and done with', isDemonstration: true });
  const parts = usualOrder.toReversed();
  const template = { kind: 'SCRUTINY_PROGRESS_REPORT', parts, numbering: 'BY_SECTION', implications: ['Legal'], signOffs: [], isDemonstration: true };
  await em.fork().insert(PaperTemplateRow, { id: newId(), council: council.id, ...template });
  for (const state of states) {
    const report = await givenReport(em, council, {
      ...{ ...state, meetingDay: '2026-05-04', wardCoverage: 'ALL' },
      figures: [
        ...figures.map((publishedFigure) => ({ kind: 'COUNT' as const, publishedFigure })),
        { live: ['grant', grant.id, 'spentPence'] },
        { live: ['grant', grant.id, 'endsOn'], kind: 'DAY' },
      ],
    });
    const said = { isKey: 'YES', callIn: 'YES', isUrgent: 'YES', inForwardPlan: 'YES', holderRecommends: 'YES' };
    const shown = { council: council.id, report: report.id, position: 1, key: 'money', kind: 'BARS', title: 'Money', description: 'The money', figureKeys: ['figure-1'] };
    await em.fork().insert(ReportExhibitRow, { ...shown, id: newId() });
    const second = { position: 2, key: 'more', kind: 'TABLE', figureKeys: ['figure-2', 'figure-1'] };
    await em.fork().insert(ReportExhibitRow, { ...shown, ...second, id: newId() });
    const correctionState = state.status === 'PUBLISHED' ? 'SIGN_OFF' : null;
    const words = { correctionState, keyExplanation: 'It is below the test', urgencyReason: 'The grant ends', keyTest: 'Two wards', noOptionsReason: 'None were found', asksFor: 'DISCUSSION' };
    await em.fork().nativeUpdate(ReportRow, { id: report.id }, { ...said, ...words });
    if (['PUBLISHED', 'WITHDRAWN'].includes(state.status)) await givenVersions(em, report, 2);
    await givenFigure(em, report, 50, { typedPence: 12_345 });
  }
}

async function givenVersions(em: SqlEntityManager, report: { id: string; council: Council }, count: number) {
  let previousHash: string | null = null;
  for (let number = 1; number <= count; number++) {
    const note = number === 1 ? null : 'A figure was wrong';
    const publication = { number, note, publishedAt: new Date(`2026-05-0${number}T09:00:00Z`) };
    const { sealed, ...frozen }: Awaited<ReturnType<typeof freeze>> = await freeze(em.fork(), report.id, { ...publication, previousHash });
    previousHash = frozen.contentHash;
    const own = { id: newId(), council: report.council.id, report: report.id };
    await em.fork().insert(ReportVersionRow, { ...own, ...publication, ...frozen });
    await em.fork().insert(ReportVersionSealedRow, { version: own.id, council: own.council, ...sealed });
  }
}

/** Two panels with sessions of every kind, each with a statement that is shown and one that is hidden. */
async function givenPanels(em: SqlEntityManager, council: Council): Promise<void> {
  const sessions = [
    { isPublished: true, status: 'OPEN', isDemonstration: false },
    { isPublished: true, status: 'CLOSED', isDemonstration: true },
    { isPublished: false, status: 'OPEN', isDemonstration: false },
    { isPublished: false, status: 'PLANNED', isDemonstration: true },
  ] as const;
  for (const values of sessions) {
    const session = await givenPanelSession(em, council, values);
    const [, hidden] = await givenStatements(em, session, 'More play', 'Something rude', 'Longer hours');
    const counted = { countedVoters: 12, countedAgree: 7, countedDisagree: 2 };
    await em.fork().nativeUpdate(SessionStatementRow, { id: hidden! }, { isHidden: true, ...counted });
  }
}

/** Consultations in each state. @returns figures of results that everybody reads, and of results that few do */
async function givenConsultations(em: SqlEntityManager, council: Council): Promise<string[]> {
  const over = { opensAt: '2026-01-05T00:00:00Z', closesAt: '2026-02-01T23:59:59.999Z' };
  const open = await givenConsultation(em, council);
  await em
    .fork()
    .execute('insert into consultation_tally (key, council_id, consultation_id, counted) values (?, ?, ?, 7)', [
      ...[open.id, council.id, open.id],
    ]);
  await givenEqualityQuestions(em, open, 'sex', 'disability', 'disability-impact');
  const own = { id: newId(), council: council.id, code: 'own-question', version: 1, characteristic: 'LOCAL', text: 'Do you look after somebody?', hint: 'At home', source: 'Council' };
  await em.fork().insert(EqualityQuestionRow, { ...own, followsOption: null, isCurrent: true, position: 1001 });
  await em.fork().insert(RetentionRow, { council: council.id, equalityLinkDays: 14, draftDays: 7, idleDraftDays: 30, wordsDays: 60, version: 3 });
  await givenConsultation(em, council, { isPublished: false });
  await givenConsultation(em, council, { withdrawnAt: '2026-11-01T12:00:00Z' });
  await givenConsultation(em, council, { opensAt: '2026-12-01T00:00:00Z', closesAt: '2026-12-24T23:59:59.999Z' });
  const published = await givenConsultation(em, council, over);
  const hidden = await givenConsultation(em, council, { ...over, isPublished: false });
  const ids = [];
  for (const consultation of [published, hidden]) ids.push(await givenResults(em, consultation));
  return ids;
}

async function givenResults(em: SqlEntityManager, { id, councilId, questions }: GivenConsultation): Promise<string> {
  const publishedAt = new Date('2026-03-01T00:30:00Z');
  const [question] = questions;
  const figure = newId();
  const policy = { policy: 'Below 5 is hidden', unit: 'responses', publishedAt, isDemonstration: false };
  const own = { council: councilId, consultation: id };
  await em.fork().insertMany(PublishedFigureRow, [
    {
      ...{ id: figure, ...own, question: null, option: null, label: 'Responses', display: '46', value: 46 },
      ...{ isSuppressed: false, symbol: null, percentage: null, position: 1, ...policy },
    },
    {
      ...{ id: newId(), ...own, question: question!.id, option: question!.options[0]!, label: 'Yes', display: '[c]' },
      ...{ value: null, isSuppressed: true, symbol: '[c]', percentage: null, position: 2, ...policy },
    },
  ]);
  await em.fork().nativeUpdate(ConsultationRow, { id }, { resultsPublishedAt: publishedAt });
  return figure;
}
