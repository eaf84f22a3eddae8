import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { londonDay } from '@throughline/shared/dates';
import { holdsPublicationUp, takeBackWaiverForm, waiveFindingForm } from '@throughline/shared/forms/finding-waivers';
import { checkPaper } from '@throughline/shared/papers/check-paper';
import { sentencesOf } from '@throughline/shared/papers/check-sentences';
import type { Paper, PaperFinding } from '@throughline/shared/papers/paper';
import { allow, see } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { changeDraft } from './draft-change.service.ts';
import { knownBesideDraft, waiversInForce, type KnownBesideDraft, type WaiverInForce } from './draft-known.queries.ts';
import { findingsOfParts } from './draft-own-findings.service.ts';
import type { DraftPlace } from './draft-paper-writer.service.ts';
import { paperOfDraft, type PaperOfDraft } from './draft-paper.service.ts';
import { ReportWaiverRow } from './report-waiver.entity.ts';
import { ReportRow, stateOfDraft } from './report.entity.ts';
import { canSeeDraft, canSeeReport, canWriteReport } from './report.policy.ts';
import { draftOf, type DraftedReport } from './report.queries.ts';

/** Something that was found in a draft, where it stands there, and the reason for leaving it where there is one. */
export interface DraftedFinding extends PaperFinding {
  /** The part of the draft to open; null where it is about the paper as a whole. */
  part: DraftPlace['part'] | null;
  partId: string | null;
  partTitle: string | null;
  /** The words around the quote, as far as its sentence goes. */
  before: string;
  after: string;
  waiver: WaiverInForce | null;
}

/** The checks of a draft as they come out now. */
export interface DraftChecksNow {
  reportId: string;
  findings: DraftedFinding[];
  /** Whether the viewer may leave something as it is, with a reason. */
  mayWaive: boolean;
}

/**
 * Checks a draft as it stands.
 *
 * Who: canSeeDraft.
 * @throws Refused NOT_FOUND, FORBIDDEN
 */
export async function checkDraft(context: Context, reportId: string): Promise<DraftChecksNow> {
  const report = await context.em.fork().findOne(ReportRow, { id: reportId });
  see(report, report !== null && (canSeeReport(context.viewer, report) || canSeeDraft(context.viewer, report)));
  allow(canSeeDraft(context.viewer, report));
  const findings = await findingsOf(context.em, reportId, londonDay(context.clock.now()));
  return { reportId, findings, mayWaive: canWriteReport(context.viewer, report) && isBeingWritten(report) };
}

const isBeingWritten = (report: ReportRow): boolean => ['DRAFTING', 'CONSULTING'].includes(stateOfDraft(report) ?? '');

/** What has to be mended, or left with a reason, before anybody signs. Runs in the transaction of the caller. */
export async function openFindings(em: SqlEntityManager, reportId: string, today: string): Promise<PaperFinding[]> {
  const findings = await findingsOf(em, reportId, today);
  return findings.filter(({ grade, waiver }) => grade === 'MEND' && waiver === null);
}

async function findingsOf(em: SqlEntityManager, reportId: string, today: string): Promise<DraftedFinding[]> {
  const draft = await draftOf(em, reportId);
  const known = await knownBesideDraft(em, reportId);
  const waivers = new Map((await waiversInForce(em, reportId)).map((waiver) => [waiver.key, waiver]));
  const findings = [...findingsOfParts(draft, known), ...findingsInText(draft, known, today)];
  return findings.map((finding) => ({ ...finding, waiver: holdsPublicationUp.has(finding.rule) ? null : (waivers.get(finding.key) ?? null) }));
}

type Placed = Omit<DraftedFinding, 'waiver'>;

/** The public parts and the exempt ones are two papers to those who read them, and are checked one after the other. */
function findingsInText(draft: DraftedReport, known: KnownBesideDraft, today: string): Placed[] {
  const day = (draft.parts['meetingDay'] as string | null) ?? today;
  const records = { ...known, today: day, meetingDay: draft.parts['meetingDay'] as string | null };
  const open = paperOfDraft(draft, false);
  const exemptPassages = draft.sections.filter(({ isExempt }) => isExempt).map(({ body }) => body);
  const isExplained = draft.parts['keyExplanation'] !== null;
  const inPublic = checkPaper({ paper: open.paper, facts: open.facts, known: { ...records, exemptPassages } })
    .filter(({ rule }) => !(isExplained && rule === 'key-decision-no-against-sums'))
    .map((finding) => placed(finding, open, known));
  if (exemptPassages.length === 0) return inPublic;
  const exempt = paperOfDraft(draft, true);
  const inExempt = checkPaper({ paper: exempt.paper, facts: exempt.facts, known: { ...records, exemptPassages: [] } });
  const isNew = ({ key, place }: PaperFinding): boolean => place !== null && !inPublic.some((each) => each.key === key);
  return [...inPublic, ...inExempt.filter(isNew).map((finding) => placed(finding, exempt, known))];
}

function placed(finding: PaperFinding, { paper, places }: PaperOfDraft, known: KnownBesideDraft): Placed {
  const { place } = finding;
  const stands = place === null ? null : (places[place.block] ?? null);
  return {
    ...finding,
    part: stands?.part ?? (finding.rule === 'paper-without-a-date' ? 'HEADER' : null),
    partId: stands === null ? null : idOf(stands, known),
    partTitle: stands?.title ?? null,
    ...(place === null ? { before: '', after: '' } : around(paper, place)),
  };
}

function idOf({ part, position }: DraftPlace, known: KnownBesideDraft): string | null {
  const rows = { HEADER: [], SECTION: known.sections, RECOMMENDATION: known.recommendations, IMPLICATION: known.implications, ENCLOSURE: known.enclosures, PERSON: known.people, FIGURE: known.figures };
  return rows[part].find((row) => row.position === position)?.id ?? null;
}

const mostAround = 140;

/** The rest of the sentence on both sides of a place, no more than so many characters of each. */
function around(paper: Paper, { block, start, end }: NonNullable<PaperFinding['place']>): { before: string; after: string } {
  const { text } = paper.blocks[block]!;
  const sentences = sentencesOf(text);
  const first = sentences.find((sentence) => start < sentence.end)?.start ?? 0;
  const last = sentences.find((sentence) => end <= sentence.end)?.end ?? text.length;
  const before = text.slice(first, start).replace(/\s+/g, ' ');
  const after = text.slice(end, last).replace(/\s+/g, ' ');
  return {
    before: before.length > mostAround ? `…${before.slice(-mostAround)}` : before,
    after: after.length > mostAround ? `${after.slice(0, mostAround)}…` : after,
  };
}

/**
 * Leaves something that was found as it is, with a reason. The reason holds while the words stay as they are.
 *
 * Who: canWriteReport.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, REPORT_NOT_IN_DRAFT, FINDING_NOT_THERE, FINDING_ALREADY_WAIVED.
 * Writes: report_waiver, audit_entry.
 *
 * @returns the id of the report
 */
export function waiveFinding(context: Context, input: object): Promise<string> {
  return changeDraft(context, { action: 'waiveFinding', subjectType: 'reportWaiver' }, waiveFindingForm, input, async (em, report, { findingKey, reason }) => {
    const now = context.clock.now();
    const findings = await findingsOf(em, report.id, londonDay(now));
    const finding = findings.find(({ key }) => key === findingKey);
    if (finding === undefined) throw new Refused('FINDING_NOT_THERE');
    if (holdsPublicationUp.has(finding.rule)) throw new Refused('BAD_INPUT', { reason: 'This cannot be left: the paper cannot be published like this. Mend it' });
    if (finding.waiver !== null) throw new Refused('FINDING_ALREADY_WAIVED');
    const id = newId(now.getTime());
    await em.insert(ReportWaiverRow, {
      id, council: report.council, report, findingKey, reason, waivedBy: context.viewer.personId!, waivedAt: now,
    });
    return id;
  });
}

/**
 * Takes the reason for leaving something back: it is to be mended after all. The reason stays on record.
 *
 * Who: canWriteReport.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, REPORT_NOT_IN_DRAFT.
 * Writes: report_waiver, audit_entry.
 *
 * @returns the id of the report
 */
export function takeBackWaiver(context: Context, input: object): Promise<string> {
  return changeDraft(context, { action: 'takeBackWaiver', subjectType: 'reportWaiver' }, takeBackWaiverForm, input, async (em, report, { findingKey }) => {
    const waiver = await em.findOne(ReportWaiverRow, { report: report.id, findingKey, takenBackAt: null });
    if (!waiver) throw new Refused('NOT_FOUND');
    em.assign(waiver, { takenBackBy: context.viewer.personId!, takenBackAt: context.clock.now() });
    return waiver.id;
  });
}
