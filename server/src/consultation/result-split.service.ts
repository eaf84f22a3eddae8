import { chooseSplitForm } from '@throughline/shared/forms/choose-split';
import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { changeConsultationRow } from './consultation-change.service.ts';
import { canReadResponses } from './consultation.policy.ts';
import { consultationToCount } from './consultation.queries.ts';
import type { ResultSplit } from './result-split.type.ts';
import { splitsOf } from './result-tables.service.ts';
import { splitForAll } from './results.service.ts';

/**
 * Chooses the one question by which results are split for everyone who sees them. There is one, since the tables of two
 * together can give away what each of them hides.
 *
 * Who: canKeepConsultation, until the results are published.
 * Refuses: BAD_INPUT, NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, RESULTS_ALREADY_PUBLISHED.
 * Writes: consultation, audit_entry.
 */
export function chooseSplit(context: Context, input: object): Promise<string> {
  return changeConsultationRow(context, { action: 'chooseSplit' }, chooseSplitForm, input, async (_em, consultation, { questionId }) => {
    if (consultation.resultsPublishedAt) throw new Refused('RESULTS_ALREADY_PUBLISHED');
    const splits = await splitsOf(context.pool, consultation.id);
    if (!splits.some(({ key }) => key === questionId)) throw new Refused('BAD_INPUT', { questionId: 'Results are not split by the answers to this question' });
    consultation.splitBy = questionId;
  });
}

/** The questions by which the viewer may split the results of each consultation. */
export function splitsToOffer(rows: readonly { consultation: string; isPublished: boolean }[], context: Context): Promise<ResultSplit[][]> {
  return Promise.all(
    rows.map(async ({ consultation: id, isPublished }) => {
      const [consultation, splits] = await Promise.all([consultationToCount(context.pool, id), splitsOf(context.pool, id)]);
      const forAll = splitForAll(consultation!, splits);
      const mayAny = !isPublished && canReadResponses(context.viewer, consultation!);
      return splits
        .filter(({ key }) => mayAny || key === forAll)
        .map(({ key, text, isEquality }) => ({ id: key, text, isEquality, isForAll: key === forAll }));
    }),
  );
}
