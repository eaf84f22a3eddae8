import type { Pool } from 'pg';
import { groupCommit } from '../platform/group-commit.ts';
import { withCodes } from './code-transaction.service.ts';
import { saveDraftAnswers, type AnswerToSave, type SavedDraft } from './response.queries.ts';

type Saving = (answer: AnswerToSave) => Promise<SavedDraft | null>;
const savings = new WeakMap<Pool, Saving>();

/** Keeps an answer together with others that arrive meanwhile; null when it may not be kept. One way to save for each database. */
export function savingOf(pool: Pool): Saving {
  const known = savings.get(pool);
  if (known) return known;
  const made = groupCommit((answers: AnswerToSave[]) => saveTogether(pool, answers));
  savings.set(pool, made);
  return made;
}

/** One statement changes a draft once: what comes for the same draft goes into the next statement. */
function saveTogether(pool: Pool, answers: readonly AnswerToSave[]): Promise<(SavedDraft | null)[]> {
  const hashes = new Map(answers.map(({ resumeHash }) => [resumeHash.toString('hex'), resumeHash]));
  return withCodes(pool, [...hashes.values()], async (client) => {
    const saved = new Map<AnswerToSave, SavedDraft | null>();
    let left = [...answers];
    while (left.length > 0) {
      const now = left.filter(({ resumeHash }, place) => left.findIndex((other) => other.resumeHash.equals(resumeHash)) === place);
      const drafts = await saveDraftAnswers(client, now);
      now.forEach((answer, place) => saved.set(answer, drafts[place]!));
      left = left.filter((answer) => !saved.has(answer));
    }
    return answers.map((answer) => saved.get(answer)!);
  });
}
