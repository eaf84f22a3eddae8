import { allow, see } from '../platform/access.ts';
import { command, type Context } from '../platform/context.ts';
import { publishCount, type PublishedCount, type PublishedTable } from '../platform/disclosure.ts';
import { ruleFor } from '../platform/disclosure-policy.ts';
import { Refused } from '../platform/errors.ts';
import { isId, newId } from '../platform/ids.ts';
import { ConsultationRow, statusAt } from './consultation.entity.ts';
import { canPublishResults, canSeeConsultation } from './consultation.policy.ts';
import { consultationToCount, policyOf, type ConsultationToCount, type Tallies } from './consultation.queries.ts';
import { askedQuestions, type AskedQuestion } from './asked-questions.loaders.ts';
import type { FormQuestion } from './form.queries.ts';
import { PublishedFigureRow } from './published-figure.entity.ts';
import { figuresToPublish } from './published-figures.service.ts';
import { PublishedTableRow } from './published-table.entity.ts';
import type { Split } from './result-tables.policy.ts';
import { allTallies, countedTables, splitsOf } from './result-tables.service.ts';
import { publishQuestion, type WordingCounts } from './results.policy.ts';
import { ResultTableKind, type ResultTable } from './result-table.type.ts';
import { organisationsKey } from './tally-keys.entity.ts';

/** Every figure of a consultation, as it may be shown. */
export interface Results {
  responses: PublishedCount;
  organisations: number;
  questions: { question: FormQuestion; table: PublishedTable }[];
}

/**
 * Publishes the results: every figure is copied as it may be shown, and never changes again.
 *
 * Who: canPublishResults.
 * Refuses: NOT_FOUND, FORBIDDEN, CONSULTATION_STILL_OPEN, RESULTS_ALREADY_PUBLISHED.
 * Writes: published_figure, published_table, consultation, audit_entry.
 */
export async function publishResults(context: Context, consultationId: string): Promise<string> {
  const consultation = isId(consultationId) ? await consultationToCount(context.pool, consultationId) : null;
  see(consultation, consultation !== null && canSeeConsultation(context.viewer, consultation));
  allow(canPublishResults(context.viewer, consultation));
  if (statusAt(consultation, context.clock.now()) !== 'CLOSED') throw new Refused('CONSULTATION_STILL_OPEN');
  const { id, councilId, isDemonstration } = consultation;
  const [questions, splits] = await Promise.all([askedQuestions(context.pool, id), splitsOf(context.pool, id)]);

  return command(context, async (em) => {
    const publishedAt = context.clock.now();
    // Whoever sets the date publishes; a second press at the same moment finds it set.
    const marked = await em.nativeUpdate(ConsultationRow, { id, resultsPublishedAt: null }, { resultsPublishedAt: publishedAt });
    if (marked === 0) throw new Refused('RESULTS_ALREADY_PUBLISHED');
    const counts = await allTallies(context.pool, id);
    const results = countedResults(consultation, questions, counts);
    const rows = figuresToPublish(results).map((figure) => ({ ...figure, id: newId(), council: councilId, consultation: id, publishedAt, isDemonstration }));
    await em.insertMany(PublishedFigureRow, rows);
    await em.insertMany(PublishedTableRow, tablesToPublish(consultation, questions, splits, counts).map((table) => ({ ...table, id: newId(), council: councilId, consultation: id, publishedAt, isDemonstration })));
    return { result: id, audit: { councilId, action: 'publishResults', subjectType: 'consultation', subjectId: id } };
  });
}

/** What results are split by for everyone: what was chosen, or the only question of the form that is there for it. */
export function splitForAll({ splitBy }: Pick<ConsultationToCount, 'splitBy'>, splits: readonly Split[]): string | null {
  const ofForm = splits.filter(({ isEquality }) => !isEquality);
  return splitBy ?? (ofForm.length === 1 ? ofForm[0]!.key : null);
}

/** The counters as they may be shown. */
export function countedResults(consultation: Pick<ConsultationToCount, 'id' | 'disclosureThreshold' | 'equalityThreshold' | 'countRounding'>, questions: readonly AskedQuestion[], counts: Tallies): Results {
  const of = (key: string) => counts.get(key) ?? 0;
  const { threshold, rounding } = ruleFor(policyOf(consultation), false);
  const total = of(consultation.id);
  const wordingOf = ({ kind, countsAs, options }: FormQuestion): WordingCounts => ({
    kind, base: of(countsAs), cells: optionsInTable(kind, options).map((option) => of(option.countsAs)),
  });
  return {
    responses: publishCount(total, threshold, rounding),
    organisations: of(organisationsKey(consultation.id)),
    questions: questions.map(({ question, wordings, place }) => ({
      question: { ...question, options: optionsInTable(question.kind, question.options) },
      table: publishQuestion({ threshold, rounding, total, wordings: wordings.map(wordingOf), place }),
    })),
  };
}

/** Lines, ranks and points have tables of their own. */
const optionsInTable = <Option>(kind: string, options: Option[]): Option[] => (['MATRIX', 'RANKING', 'PRIORITY_POINTS'].includes(kind) ? [] : options);

/** The tables of every question, whole and split by the one question that they are split by for everyone. */
function tablesToPublish(
  consultation: ConsultationToCount,
  questions: readonly AskedQuestion[],
  splits: readonly Split[],
  counts: Tallies,
): { questionKey: string; splitBy: string | null; content: ResultTable[] }[] {
  const split = splits.find(({ key }) => key === splitForAll(consultation, splits));
  const splitBy = split?.key ?? null;
  return questions
    .flatMap((asked) => {
      const tables = countedTables(asked, split, consultation, counts);
      const isByGroup = ({ kind }: ResultTable) => kind === ResultTableKind.GROUPS;
      const questionKey = asked.question.countsAs;
      return [
        { questionKey, splitBy: null, content: tables.filter((table) => !isByGroup(table)) },
        { questionKey, splitBy, content: tables.filter(isByGroup) },
      ];
    })
    .filter(({ content }) => content.length > 0);
}
