import { mustBeMended, type CheckedForm, type CheckedQuestion } from '@throughline/shared/form-check';
import { startChecklist, type StartCheck, type StartFacts } from '@throughline/shared/start-checklist';

interface AskedQuestion extends CheckedQuestion {
  topic: string | null;
  aboutSiteId: string | null;
}

interface AskedForm extends CheckedForm {
  questions: readonly AskedQuestion[];
}

/** What the database knows of the start of a consultation: see `startFacts` in start-check.queries.ts. */
export interface KnownFacts extends Omit<StartFacts, 'questions' | 'formProblems'> {
  /** The questions in force, or the newest draft while there are none; null before the first. */
  form: AskedForm | null;
}

/** The start checklist from what the database knows. */
export function checklistOf({ form, ...facts }: KnownFacts): StartCheck[] {
  const asked = form?.questions ?? [];
  const topics = [...new Set(asked.flatMap(({ topic }) => topic ?? []))];
  const aboutBuildings = asked.filter(({ topic, aboutSiteId }) => topic === 'CHILDRENS_CENTRE_BUILDINGS' && aboutSiteId !== null).length;
  return startChecklist({
    ...facts,
    questions: { count: asked.length, topics, aboutBuildings },
    formProblems: form ? mustBeMended(form).length : 0,
  });
}
