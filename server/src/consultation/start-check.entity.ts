import { routeProblems, type RoutedQuestion } from '@throughline/shared/routing';
import { startChecklist, type StartCheck, type StartFacts } from '@throughline/shared/start-checklist';

interface AskedQuestion extends RoutedQuestion {
  topic: string | null;
  aboutSiteId: string | null;
  options: readonly { id: string }[];
}

/** What the database knows of the start of a consultation: see `startFacts` in start-check.queries.ts. */
export interface KnownFacts extends Omit<StartFacts, 'questions' | 'formProblems'> {
  asked: readonly AskedQuestion[];
}

/** The start checklist from what the database knows. */
export function checklistOf({ asked, ...facts }: KnownFacts): StartCheck[] {
  const topics = [...new Set(asked.flatMap(({ topic }) => topic ?? []))];
  const aboutBuildings = asked.filter(({ topic, aboutSiteId }) => topic === 'CHILDRENS_CENTRE_BUILDINGS' && aboutSiteId !== null).length;
  return startChecklist({
    ...facts,
    questions: { count: asked.length, topics, aboutBuildings },
    formProblems: routeProblems(asked).length,
  });
}
