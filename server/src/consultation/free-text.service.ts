import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { DataOf, Form } from '@throughline/shared/forms';
import { decideTextForm, flagTextForm, nameSafeguardingPostForm, publishTextsForm, settleFlaggedTextForm } from '@throughline/shared/forms/free-text';
import { redact, type TakeOut } from '@throughline/shared/redaction';
import { CouncilRow } from '../councils/council.entity.ts';
import { allow, see } from '../platform/access.ts';
import { checkedInput } from '../platform/checked-input.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { isId } from '../platform/ids.ts';
import { ConsultationRow } from './consultation.entity.ts';
import { canPublishResults, canReadResponses, canSeeConsultation } from './consultation.policy.ts';
import { SafeguardingRouteRow, TextsPublicationRow } from './free-text.entity.ts';
import { canSeeFlaggedTexts } from './free-text.policy.ts';
import {
  copyTexts, insertLayer, questionsInWords, readResponsesOf, textRead, textsByQuestion, textsRead,
  type LayerOfText, type StandingOfText, type TextRead, type TextsOfQuestion,
} from './free-text.queries.ts';

export interface TextsAsked {
  consultationId: string;
  questionId: string;
  standing: StandingOfText;
  page: number;
  pageSize: number;
}

/**
 * What people wrote to one question, one page of it, in an order that says nothing about when it came. Each reading is
 * written into the audit. What was passed on because it may tell of harm is in no list but its own.
 *
 * Who: canReadResponses; for what was passed on: canSeeFlaggedTexts.
 * Refuses: NOT_FOUND, FORBIDDEN.
 * Writes: audit_entry.
 */
export async function readTexts(context: Context, { consultationId, questionId, standing, page, pageSize }: TextsAsked): Promise<TextRead[]> {
  return command(context, async (em) => {
    const consultation = await consultationToRead(context, em, consultationId);
    if (standing === 'FLAGGED') allow(canSeeFlaggedTexts(context.viewer, { councilId: consultation.council.id }));
    const asked = isId(questionId) ? await keyOf(em, consultation.id, questionId) : null;
    if (asked === null) throw new Refused('NOT_FOUND');
    const size = Math.min(Math.max(pageSize, 1), 100);
    const texts = await textsRead(em, { questionKey: asked, standing, limit: size, offset: (Math.max(page, 1) - 1) * size });
    return { result: texts, audit: { councilId: consultation.council.id, action: 'readTexts', subjectType: 'consultationQuestion', subjectId: questionId } };
  });
}

/**
 * How far the reading of a consultation's texts is, by question. No words.
 *
 * Who: canReadResponses.
 * Refuses: NOT_FOUND, FORBIDDEN.
 */
export async function textsToDecide(context: Context, consultationId: string): Promise<(TextsOfQuestion & { questionId: string })[]> {
  return command(context, async (em) => {
    const { id } = await consultationToRead(context, em, consultationId);
    const [questions, counts] = [await questionsInWords(em, id), await textsByQuestion(em)];
    const none = { awaiting: 0, decided: 0, flagged: 0 };
    return { result: questions.map((question) => ({ ...none, ...counts.find(({ questionKey }) => questionKey === question.questionKey), ...question })), audit: null };
  });
}

/**
 * Decides whether a text is published: as it stands, with words taken out, or not at all. Every decision is kept, and the
 * text itself stays with its response.
 *
 * Who: canReadResponses.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND (also once it was passed on, or its words were taken back), FORBIDDEN,
 * VERSION_CONFLICT, TEXTS_ALREADY_PUBLISHED.
 * Writes: text_redaction, audit_entry.
 */
export function decideText(context: Context, input: object): Promise<string> {
  return layer(context, 'decideText', decideTextForm, input, (text, { decision, takeOut, reason }) => {
    if (isPassedOn(text)) throw new Refused('NOT_FOUND');
    if (decision === 'KEEP_BACK' && reason === null) throw new Refused('BAD_INPUT', { reason: 'Enter why it is kept back' });
    if (decision !== 'PUBLISH_REDACTED') return { decision, words: null, takenOut: [], reason };
    return { decision, ...wordsLeft(text, takeOut), reason };
  });
}

/**
 * Passes a text on because it may tell of harm to somebody. It leaves every list but that of the safeguarding post.
 *
 * Who: canReadResponses.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT.
 * Writes: text_redaction, audit_entry.
 */
export function flagText(context: Context, input: object): Promise<string> {
  return layer(context, 'flagText', flagTextForm, input, (text, { reason }) => {
    if (isPassedOn(text)) throw new Refused('NOT_FOUND');
    return { decision: 'FLAG', words: null, takenOut: [], reason };
  });
}

/**
 * Says what came of a text that was passed on: it was referred as the council's procedure says, or it is a text like
 * others and goes back to them.
 *
 * Who: canSeeFlaggedTexts.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT.
 * Writes: text_redaction, audit_entry.
 */
export function settleFlaggedText(context: Context, input: object): Promise<string> {
  return layer(context, 'settleFlaggedText', settleFlaggedTextForm, input, (text, { finding, reason }, councilId) => {
    allow(canSeeFlaggedTexts(context.viewer, { councilId }));
    if (!isPassedOn(text)) throw new Refused('NOT_FOUND');
    return { decision: finding, words: null, takenOut: [], reason };
  });
}

/**
 * Publishes what people wrote, as it was decided, in an order that is drawn. The copies never change, and nothing leads
 * from them to a response: whoever withdraws afterwards has their answers removed, and the copy without a name stays.
 *
 * Who: canPublishResults.
 * Refuses: BAD_INPUT, NOT_FOUND, FORBIDDEN, RESULTS_NOT_PUBLISHED, TEXTS_AWAIT_DECISION, TEXTS_ALREADY_PUBLISHED.
 * Writes: texts_publication, published_text, audit_entry.
 */
export function publishTexts(context: Context, input: object): Promise<string> {
  const { consultationId } = checkedInput(publishTextsForm, input);
  return command(context, async (em) => {
    const consultation = await consultationToRead(context, em, consultationId, LockMode.PESSIMISTIC_WRITE);
    const { id, council, isDemonstration, resultsPublishedAt } = consultation;
    allow(canPublishResults(context.viewer, { councilId: council.id }));
    if (!resultsPublishedAt) throw new Refused('RESULTS_NOT_PUBLISHED');
    await holdUnpublished(em, id);
    if ((await textsByQuestion(em)).some(({ awaiting }) => awaiting > 0)) throw new Refused('TEXTS_AWAIT_DECISION');
    await em.insert(TextsPublicationRow, { consultation: id, council: council.id, publishedAt: context.clock.now(), isDemonstration });
    await copyTexts(em, id);
    return { result: id, audit: { councilId: council.id, action: 'publishTexts', subjectType: 'consultation', subjectId: id } };
  });
}

/**
 * Names the post to which a text is passed on that may tell of harm, with what the council's procedure says.
 *
 * Who: canSeeFlaggedTexts.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN, VERSION_CONFLICT.
 * Writes: safeguarding_route, audit_entry.
 */
export function nameSafeguardingPost(context: Context, input: object): Promise<string> {
  const { councilId, version, post, procedure } = checkedInput(nameSafeguardingPostForm, input);
  return command(context, async (em) => {
    const council = await em.findOne(CouncilRow, { id: councilId });
    see(council, council !== null);
    allow(canSeeFlaggedTexts(context.viewer, { councilId }));
    const named = await em.findOne(SafeguardingRouteRow, { council: councilId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if ((named?.version ?? 0) !== version) throw new Refused('VERSION_CONFLICT');
    if (named) em.assign(named, { post, procedure, isDemonstration: false, version: version + 1 });
    else await em.insert(SafeguardingRouteRow, { council: councilId, post, procedure, isDemonstration: false, version: 1 });
    return { result: councilId, audit: { councilId, action: 'nameSafeguardingPost', subjectType: 'council', subjectId: councilId } };
  });
}

type Decision = Pick<LayerOfText, 'decision' | 'words' | 'takenOut' | 'reason'>;
type TextForm = Form<{ consultationId: string; questionId: string; textId: string; layer: number }>;

/** What every decision on a text has in common. @returns the id of the consultation */
function layer<F extends TextForm>(context: Context, action: string, form: F, input: object, decide: (text: TextRead, data: DataOf<F>, councilId: string) => Decision): Promise<string> {
  const data = checkedInput(form, input);
  const { consultationId, questionId, textId, layer: seen } = data as DataOf<TextForm>;
  return command(context, async (em) => {
    const { id, council } = await consultationToRead(context, em, consultationId, LockMode.PESSIMISTIC_READ);
    const councilId = council.id;
    const text = await textRead(em, textId, questionId);
    see(text, text !== null);
    const decision = decide(text, data, councilId);
    if (text.layers.length !== seen) throw new Refused('VERSION_CONFLICT');
    // Harm is passed on at any time.
    if (action === 'decideText') await holdUnpublished(em, id);
    await insertLayer(em, { councilId, consultationId: id, by: context.viewer.personId!, at: context.clock.now() }, text, decision);
    return { result: id, audit: { councilId, action, subjectType: 'consultationQuestion', subjectId: questionId } };
  });
}

/** The last decision holds. */
const isPassedOn = ({ layers }: TextRead): boolean => ['FLAG', 'REFER'].includes(layers.at(-1)?.decision ?? '');

function wordsLeft({ words }: TextRead, takeOut: readonly TakeOut[]): Pick<LayerOfText, 'words' | 'takenOut'> {
  if (takeOut.length === 0) throw new Refused('BAD_INPUT', { takeOut: 'Choose what to take out, or publish the text as it stands' });
  const left = redact(words, takeOut);
  if (!left.ok) throw new Refused('BAD_INPUT', { takeOut: 'Some of the words to take out are not in the text. Write them as they stand there' });
  return left;
}

/** A consultation for those who read responses, which the rest of the transaction may then do. */
export async function consultationToRead(context: Context, em: SqlEntityManager, id: string, lockMode: LockMode = LockMode.NONE): Promise<ConsultationRow> {
  const consultation = isId(id) ? await em.findOne(ConsultationRow, { id }, { lockMode }) : null;
  const facts = consultation && { councilId: consultation.council.id, isPublished: consultation.isPublished, resultsPublishedAt: consultation.resultsPublishedAt ?? null };
  see(consultation, facts !== null && canSeeConsultation(context.viewer, facts));
  allow(canReadResponses(context.viewer, { councilId: consultation.council.id }));
  await readResponsesOf(em, consultation.id);
  return consultation;
}

async function holdUnpublished(em: SqlEntityManager, consultationId: string): Promise<void> {
  if ((await em.count(TextsPublicationRow, { consultation: consultationId })) > 0) throw new Refused('TEXTS_ALREADY_PUBLISHED');
}

async function keyOf(em: SqlEntityManager, consultationId: string, questionId: string): Promise<string | null> {
  const questions = await questionsInWords(em, consultationId);
  return questions.find((question) => question.questionId === questionId.toLowerCase())?.questionKey ?? null;
}
