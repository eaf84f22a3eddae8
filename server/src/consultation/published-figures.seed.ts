import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { SeedCouncil } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { plantOnce } from '../platform/plant.ts';
import { formOf, type SeedQuestion } from './form.seed.ts';
import { PublishedFigureRow } from './published-figure.entity.ts';
import { figuresToPublish } from './published-figures.service.ts';
import { countedResults } from './results.service.ts';

/**
 * Copies the results of a made-up consultation, as publishing them does. The key of a figure is
 * `seedId('published-figure', 'york', slug, …)` with 'responses', 'question-1' or 'question-1-option-2' at its end.
 */
export async function seedPublishedFigures(em: SqlEntityManager, council: SeedCouncil, slug: string, questions: readonly SeedQuestion[], publishedAt: Date): Promise<void> {
  const form = formOf(council, slug, questions);
  const counted = await em.execute<{ key: string; counted: number }[]>(`select key, counted from consultation_tally where consultation_id = ?`, [form.consultationId]);
  const [{ threshold }] = await em.execute<[{ threshold: number }]>(`select disclosure_threshold as threshold from council where id = ?`, [council.id]);
  const asked = form.questions.map((question) => ({ question, wordings: [question], place: 0 }));
  const counts = new Map(counted.map((tally) => [tally.key, tally.counted]));
  const results = countedResults({ id: form.consultationId, disclosureThreshold: threshold, equalityThreshold: 10, countRounding: null }, asked, counts);
  const keyOf = (question: string | null, option: string | null): string => {
    if (question === null) return 'responses';
    const { options, position } = form.questions.find(({ id }) => id === question)!;
    return option === null ? `question-${position}` : `question-${position}-option-${options.findIndex(({ id }) => id === option) + 1}`;
  };
  await plantOnce(em, PublishedFigureRow, figuresToPublish(results).map((figure) => ({
    ...figure, id: seedId('published-figure', 'york', slug, keyOf(figure.question, figure.option)),
    council: council.id, consultation: form.consultationId, publishedAt, isDemonstration: true,
  })));
}
