import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { finishPaperImportForm } from '@throughline/shared/forms/paper-import';
import { CouncilRow } from '../councils/council.entity.ts';
import { BodyRow } from '../decisions/body.entity.ts';
import { DataQualityIssueRow, ProvenanceRow, SourcePaperRow } from '../papers/papers.entity.ts';
import { checkedInput } from '../platform/checked-input.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { ReportFigureRow, ReportSectionRow } from '../reports/report-draft.entity.ts';
import { ReportEnclosureRow, ReportImplicationRow, ReportPersonRow, ReportRecommendationRow, ReportSignOffRow } from '../reports/report-parts.entity.ts';
import { freeSlug } from '../reports/report-writing.queries.ts';
import { ReportRow } from '../reports/report.entity.ts';
import { sayFact, type TakenFact } from './paper-facts.service.ts';
import { PaperImportBlockRow, PaperImportFactRow, type PaperImportRow } from './paper-import.entity.ts';
import { openImport } from './paper-import.service.ts';
import { sectionsOfBlocks } from './paper-sections.service.ts';

type Accepted<Kind extends TakenFact['kind']> = PaperImportFactRow & { taken: Extract<TakenFact, { kind: Kind }> };

/**
 * Makes a draft of a report from a paper that was brought in: its accepted facts, and its text where that is wanted. Where
 * each fact came from is written down beside the report. Nothing comes into it that nobody accepted.
 *
 * Who: canPrepareReports.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, VERSION_CONFLICT.
 * Writes: source_paper, report, report_section, report_figure, report_person, report_sign_off, report_recommendation,
 * report_implication, report_enclosure, provenance, data_quality_issue, paper_import, audit_entry.
 *
 * @returns the id of the import
 */
export function finishPaperImport(context: Context, input: object): Promise<string> {
  const asked = checkedInput(finishPaperImportForm, input);
  return command(context, async (em) => {
    const found = await openImport(em, context, asked.importId, asked.version);
    const council = await em.findOneOrFail(CouncilRow, found.council.id);
    const body = await em.findOne(BodyRow, { id: asked.bodyId, council: council.id });
    if (!body) throw new Refused('BAD_INPUT', { bodyId: 'Choose the committee or body that the paper was for' });
    const facts = await em.find(PaperImportFactRow, { import: found.id, verdict: 'ACCEPTED' }, { orderBy: { position: 'asc' } });
    const now = context.clock.now();
    const of = { council: council.id, report: newId(now.getTime()) };
    const paper = newId(now.getTime());
    await em.insert(SourcePaperRow, { id: paper, council: council.id, code: `IN-${paper.slice(-8)}`, ...sourceOf(asked, facts, `${council.name}: ${body.name}`) });
    await em.insert(ReportRow, {
      ...{ id: of.report, council: of.council, slug: await freeSlug(em, council.id, asked.title), kind: asked.kind, title: asked.title, body: body.id, meeting: null, meetingDay: asked.meetingDay },
      ...{ status: 'DRAFTING', correctionState: null, programme: null, previousReport: null, purposes: [], holderRecommends: 'NOT_STATED', ...headerOf(facts) },
      ...{ writtenAt: now, writtenBy: context.viewer.personId, isDemonstration: found.isDemonstration, version: 1 },
    });
    await writeParts(em, of, facts);
    if (asked.takesText) await writeSections(em, of, found);
    await writeFigures(em, of, paper, facts);
    await writeProvenance(em, of, paper, facts);
    em.assign(found, { status: 'DONE', report: of.report, paper, finishedAt: now, version: found.version + 1 });
    return { result: found.id, audit: { councilId: council.id, action: 'finishPaperImport', subjectType: 'report', subjectId: of.report } };
  });
}

const acceptedOf = <Kind extends TakenFact['kind']>(facts: readonly PaperImportFactRow[], kind: Kind) => facts.filter((fact) => fact.taken?.kind === kind) as Accepted<Kind>[];

/** The list of source papers is public: of a paper that is not, it says nothing. */
function sourceOf({ isPublished, title, meetingDay }: { isPublished: boolean; title: string; meetingDay: string | null }, facts: readonly PaperImportFactRow[], publisher: string) {
  if (!isPublished) return { title: 'A paper that is not published', publisher, statedDate: null, datedOn: null };
  const day = acceptedOf(facts, 'HEADER').find(({ taken }) => taken.field === 'meetingDay');
  return { title, publisher, statedDate: day?.raw ?? null, datedOn: meetingDay };
}

function headerOf(facts: readonly PaperImportFactRow[]) {
  const values: Readonly<Record<string, string | undefined>> = Object.fromEntries(acceptedOf(facts, 'HEADER').map(({ taken }) => [taken.field, taken.value]));
  const stated = (field: string) => values[field] ?? 'NOT_STATED';
  return {
    classification: values['classification'] ?? 'PUBLIC',
    exemptReason: values['classification'] === 'EXEMPT' ? 'The paper that was brought in says that it is exempt.' : null,
    asksFor: stated('asksFor'),
    isKey: stated('isKey'),
    keyTest: values['keyTest'] ?? null,
    inForwardPlan: stated('inForwardPlan'),
    callIn: stated('callIn'),
    isUrgent: stated('isUrgent'),
    wardCoverage: /^all\b|\bwide$/i.test(values['wards'] ?? '') ? 'ALL' : 'NOT_STATED',
  };
}

interface Of {
  council: string;
  report: string;
}

const numbered = <Part extends object>(of: Of, parts: readonly Part[]) => parts.map((part, index) => ({ id: newId(), ...of, position: index + 1, ...part, version: 1 }));

async function writeParts(em: SqlEntityManager, of: Of, facts: readonly PaperImportFactRow[]): Promise<void> {
  const people = acceptedOf(facts, 'PERSON').map(({ taken }) => taken);
  const recommendations = acceptedOf(facts, 'RECOMMENDATION').map(({ taken: { verb, text, reason } }) => ({ verb, text, reason }));
  const implications = acceptedOf(facts, 'IMPLICATION').map(({ taken: { name, state, text } }) => ({ kind: name, state, text }));
  const enclosures = acceptedOf(facts, 'ENCLOSURE').map(({ taken: { enclosed, label, title } }) => ({ kind: enclosed, label, title, datedOn: null, isAtHand: false }));
  const signers = people.filter(({ capacity }) => capacity === 'SIGNED_OFF');
  // Whoever the text only names has no part in the paper: that they are named stays in the provenance.
  const named = people.filter(({ capacity }) => capacity !== 'SIGNED_OFF' && capacity !== 'NAMED');
  const namedRows = named.map(({ capacity, name, post }) => ({ capacity, name, post }));
  const lines = signers.map(({ name, post }) => ({ kind: 'OTHER', role: post ?? 'Officer', state: 'YES', signedBy: name, onBehalfOf: null, signedOn: null }));
  await em.insertMany(ReportPersonRow, numbered(of, namedRows));
  await em.insertMany(ReportSignOffRow, numbered(of, lines));
  await em.insertMany(ReportRecommendationRow, numbered(of, recommendations));
  await em.insertMany(ReportImplicationRow, numbered(of, onceEach(implications)));
  await em.insertMany(ReportEnclosureRow, numbered(of, enclosures));
}

/** A report says one thing of each field. */
function onceEach<Part extends { kind: string }>(parts: readonly Part[]): Part[] {
  return [...new Map(parts.toReversed().map((part) => [part.kind.toLowerCase(), part])).values()].toReversed();
}

async function writeSections(em: SqlEntityManager, of: Of, found: PaperImportRow): Promise<void> {
  const blocks = await em.find(PaperImportBlockRow, { import: found.id }, { orderBy: { position: 'asc' } });
  const sections = sectionsOfBlocks(blocks);
  if (sections.length > 0) await em.insertMany(ReportSectionRow, numbered(of, sections));
}

/** Amounts, days and counts become figures whose source is the paper, with the place and the words there. */
async function writeFigures(em: SqlEntityManager, of: Of, paper: string, facts: readonly PaperImportFactRow[]): Promise<void> {
  const figures = facts.flatMap((fact) => {
    const value = fact.taken ? figureOf(fact.taken) : null;
    return value ? [{ ...value, sourceKind: 'PAPER', paper, place: fact.place, raw: fact.raw }] : [];
  });
  const rows = figures.slice(0, 200).map((figure, index) => ({ key: `figure-${index + 1}`, ...figure }));
  if (rows.length > 0) await em.insertMany(ReportFigureRow, numbered(of, rows));
}

function figureOf(taken: TakenFact) {
  const nothing = { unit: null, note: null, statedPence: null, statedNumber: null, statedDay: null };
  if (taken.kind === 'MONEY') return { ...nothing, valueKind: 'PENCE', label: taken.label, isApproximate: taken.isApproximate, note: taken.note, statedPence: taken.pence };
  if (taken.kind === 'COUNT') return { ...nothing, valueKind: 'NUMBER', label: taken.label, isApproximate: taken.isApproximate, unit: taken.unit, statedNumber: taken.number };
  return taken.kind === 'DATE' && taken.precision === 'DAY' ? { ...nothing, valueKind: 'DAY', label: taken.label, isApproximate: false, statedDay: taken.start } : null;
}

const fields: Readonly<Record<Exclude<TakenFact['kind'], 'HEADER' | 'FINDING'>, string>> = {
  PERSON: 'people', RECOMMENDATION: 'recommendations', IMPLICATION: 'implications', ENCLOSURE: 'enclosures', MONEY: 'figures', DATE: 'figures', COUNT: 'figures',
};

/** Where each accepted fact came from, and what does not fit, beside the report. */
async function writeProvenance(em: SqlEntityManager, { council, report }: Of, paper: string, facts: readonly PaperImportFactRow[]): Promise<void> {
  const about = { council, paper, subjectType: 'report', subjectId: report };
  const rows = facts.flatMap(({ taken, ...fact }) => {
    if (!taken || taken.kind === 'FINDING') return [];
    const field = taken.kind === 'HEADER' ? taken.field : fields[taken.kind];
    const rule = fact.isCorrected ? `Corrected by whoever brought it in. ${fact.rule}` : fact.rule;
    return [{ id: newId(), ...about, field, factId: `fact ${fact.position}`, place: fact.place, raw: fact.raw, normalised: sayFact(taken), rule }];
  });
  if (rows.length > 0) await em.insertMany(ProvenanceRow, rows);
  const issues = acceptedOf(facts, 'FINDING').map(({ taken, place, raw }) => ({ id: newId(), ...about, code: taken.rule, place, raw, normalised: null, note: taken.note, decidedBy: 'whoever brought the paper in' }));
  if (issues.length > 0) await em.insertMany(DataQualityIssueRow, issues);
}
