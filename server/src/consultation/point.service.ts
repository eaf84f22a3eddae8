import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { changePointForm, placeTextForm, publishPointsForm, recordDispositionForm, recordPointForm } from '@throughline/shared/forms/points';
import { canSeeDecision } from '../decisions/decision.policy.ts';
import { DecisionRow } from '../decisions/decision.entity.ts';
import { allow, see } from '../platform/access.ts';
import { checkedInput } from '../platform/checked-input.ts';
import { command, type Context } from '../platform/context.ts';
import { publishChoices, type PublishedCount } from '../platform/disclosure.ts';
import { ruleFor } from '../platform/disclosure-policy.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { changePart, changeWithConsultation, consultationToKeep } from './consultation-change.service.ts';
import type { ConsultationRow } from './consultation.entity.ts';
import { canPublishResults } from './consultation.policy.ts';
import { consultationToCount, policyOf, tallies } from './consultation.queries.ts';
import { consultationToRead } from './free-text.service.ts';
import { questionsInWords, readResponsesOf, textRead } from './free-text.queries.ts';
import { ConsultationPointRow, PointDispositionRow } from './point.entity.ts';
import { nextPointNumber, placeText, saidByQuestion, takeTextOut } from './point.queries.ts';

/**
 * Records something that people said to a question, in the words of an officer.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, POINTS_ALREADY_PUBLISHED.
 * Writes: consultation_point, audit_entry.
 */
export async function recordPoint(context: Context, input: object): Promise<string> {
  const id = newId();
  await changeWithConsultation(context, { action: 'recordPoint', subjectType: 'consultationPoint' }, recordPointForm, input, async (em, consultation, { questionId, theme, words }) => {
    const question = (await questionsInWords(em, consultation.id)).find((known) => known.questionId === questionId);
    if (!question) throw new Refused('BAD_INPUT', { questionId: 'Choose a question that is answered in words' });
    await holdUnpublished(em, consultation.id);
    const { questionKey } = question;
    const number = await nextPointNumber(em, consultation.id);
    await em.insert(ConsultationPointRow, {
      id, council: consultation.council.id, consultation: consultation.id, questionKey, number, theme, words, disposition: null, reason: null, changeMade: null, officerPost: null,
      decision: null, publishedAt: null, saidDisplay: null, isDemonstration: false, version: 1,
    });
    return id;
  });
  return id;
}

/**
 * Words a point anew, until it is published.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, POINTS_ALREADY_PUBLISHED.
 * Writes: consultation_point, audit_entry.
 */
export async function changePoint(context: Context, input: { pointId: string }): Promise<string> {
  await changePart(context, { entity: ConsultationPointRow, action: 'changePoint', subjectType: 'consultationPoint' }, changePointForm, input, ({ pointId }) => pointId, (em, point, { theme, words }) => {
    if (point.publishedAt) throw new Refused('POINTS_ALREADY_PUBLISHED');
    em.assign(point, { theme, words });
  });
  return input.pointId;
}

/**
 * Puts a text into a point. Put in twice, it is in once.
 *
 * Who: canReadResponses.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, POINTS_ALREADY_PUBLISHED.
 * Writes: point_text, audit_entry.
 */
export const putTextIntoPoint = (context: Context, input: object): Promise<string> =>
  moveText(context, 'putTextIntoPoint', input, (em, point, textId) =>
    placeText(em, { councilId: point.council.id, consultationId: point.consultation.id, pointId: point.id, textId }),
  );

/**
 * Takes a text out of a point.
 *
 * Who: canReadResponses.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, POINTS_ALREADY_PUBLISHED.
 * Writes: point_text, audit_entry.
 */
export const takeTextOutOfPoint = (context: Context, input: object): Promise<string> =>
  moveText(context, 'takeTextOutOfPoint', input, (em, point, textId) => takeTextOut(em, point.id, textId));

async function moveText(context: Context, action: string, input: object, move: (em: SqlEntityManager, point: ConsultationPointRow, textId: string) => Promise<void>): Promise<string> {
  const { pointId, questionId, textId } = checkedInput(placeTextForm, input);
  return command(context, async (em) => {
    const point = await em.findOne(ConsultationPointRow, { id: pointId });
    const { council } = await consultationToRead(context, em, point?.consultation.id ?? '');
    const text = await textRead(em, textId, questionId);
    see(text, text !== null && text.questionKey === point!.questionKey && !['FLAG', 'REFER'].includes(text.layers.at(-1)?.decision ?? ''));
    await holdUnpublished(em, point!.consultation.id);
    await move(em, point!, textId);
    return { result: pointId, audit: { councilId: council.id, action, subjectType: 'consultationPoint', subjectId: pointId } };
  });
}

/**
 * Says what becomes of a point, and why. What was said before stays on record.
 *
 * Who: canKeepConsultation.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT.
 * Writes: consultation_point, point_disposition, audit_entry.
 */
export async function recordDisposition(context: Context, input: { pointId: string }): Promise<string> {
  const named = { entity: ConsultationPointRow, action: 'recordDisposition', subjectType: 'consultationPoint' };
  await changePart(context, named, recordDispositionForm, input, ({ pointId }) => pointId, async (em, point, { disposition, reason, changeMade, officerPost, decisionId }) => {
    if ((disposition === 'ACCEPTED' || disposition === 'PARTLY') && changeMade === null) throw new Refused('BAD_INPUT', { changeMade: 'Enter what is changed because of it' });
    if (decisionId !== null) await holdDecision(context, em, point, decisionId);
    const said = { disposition, reason, changeMade, officerPost, decision: decisionId };
    em.assign(point, said);
    await em.insert(PointDispositionRow, {
      id: newId(), council: point.council.id, point: point.id, ...said, recordedBy: context.viewer.personId!, recordedAt: context.clock.now(), isDemonstration: point.isDemonstration,
    });
  });
  return input.pointId;
}

/**
 * Publishes what people said and what became of it, once it is said of every point. How many said each is fixed then.
 *
 * Who: canPublishResults.
 * Refuses: BAD_INPUT, NOT_FOUND, FORBIDDEN, RESULTS_NOT_PUBLISHED, POINTS_AWAIT_DISPOSITION, POINTS_ALREADY_PUBLISHED.
 * Writes: consultation_point, audit_entry.
 */
export function publishPoints(context: Context, input: object): Promise<string> {
  const { consultationId } = checkedInput(publishPointsForm, input);
  return command(context, async (em) => {
    const consultation = await consultationToKeep(context, em, consultationId);
    allow(canPublishResults(context.viewer, { councilId: consultation.council.id }));
    if (!consultation.resultsPublishedAt) throw new Refused('RESULTS_NOT_PUBLISHED');
    await holdUnpublished(em, consultation.id);
    const points = await em.find(ConsultationPointRow, { consultation: consultation.id });
    if (points.length === 0 || points.some(({ disposition }) => !disposition)) throw new Refused('POINTS_AWAIT_DISPOSITION');
    const said = await saidToShow(context, em, consultation);
    for (const point of points) em.assign(point, { publishedAt: context.clock.now(), saidDisplay: said.get(point.id)!.display, version: point.version + 1 });
    return { result: consultation.id, audit: { councilId: consultation.council.id, action: 'publishPoints', subjectType: 'consultation', subjectId: consultation.id } };
  });
}

/**
 * How many people said each point so far, under disclosure control.
 *
 * Who: canReadResponses.
 * Refuses: NOT_FOUND, FORBIDDEN.
 */
export function pointsSaid(context: Context, consultationId: string): Promise<Map<string, PublishedCount>> {
  return command(context, async (em) => {
    const consultation = await consultationToRead(context, em, consultationId);
    return { result: await saidToShow(context, em, consultation), audit: null };
  });
}

/** The points of a question are a table of their own: somebody may have said several of them, or none. */
async function saidToShow({ pool }: Context, em: SqlEntityManager, { id }: ConsultationRow): Promise<Map<string, PublishedCount>> {
  await readResponsesOf(em, id);
  const { threshold, rounding } = ruleFor(policyOf((await consultationToCount(pool, id))!), false);
  const total = (await tallies(pool, id)).get(id) ?? 0;
  const said = await saidByQuestion(em, id);
  return new Map(
    said.flatMap(({ texts, inNoPoint, points }) => {
      const { cells } = publishChoices({ cells: [...points.map((point) => point.said), inNoPoint], base: texts, total }, threshold, rounding);
      return points.map((point, place): [string, PublishedCount] => [point.id, cells[place]!.count]);
    }),
  );
}

async function holdUnpublished(em: SqlEntityManager, consultationId: string): Promise<void> {
  if ((await em.count(ConsultationPointRow, { consultation: consultationId, publishedAt: { $ne: null } })) > 0) throw new Refused('POINTS_ALREADY_PUBLISHED');
}

async function holdDecision({ viewer }: Context, em: SqlEntityManager, point: ConsultationPointRow, decisionId: string): Promise<void> {
  const decision = await em.findOne(DecisionRow, { id: decisionId, council: point.council.id });
  if (!decision || !canSeeDecision(viewer, decision)) throw new Refused('BAD_INPUT', { decisionId: 'Choose a decision from the list' });
}
