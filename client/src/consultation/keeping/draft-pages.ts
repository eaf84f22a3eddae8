import { wayThrough } from '@throughline/shared/routing';
import { showAnswers } from './answers-shown.ts';
import { checkPath, pathsOf, questionOn, questionPaths, type Draft, type QuestionKept } from './draft.ts';
import type { KeptStore } from './kept-store.ts';
import { makePageStore, type Ask, type FetchedPage } from './page-store.ts';
import { chosenIn, fieldsOf, fill, formOn } from './question-form.ts';

/** A question with the answer as this browser knows it, given here or saved. */
interface QuestionKnown {
  question: QuestionKept;
  path: string;
  fields: string;
}

export interface DraftPages {
  fetchAhead(ask: Ask): Promise<void>;
  /** A page came from the server just now: what it says is newer than whatever this tab knew. */
  remember(page: FetchedPage): void;
  /** The server has this answer; pages that were fetched before do not show it. */
  isSaved: (questionId: string, fields: string, version: number) => void;
  /** The server's page as it was fetched before, with the answers that this browser knows. */
  copyOf(path: string): FetchedPage | undefined;
  /** Where the answers lead after a question, as the server would say. */
  pathAfter(questionId: string): string;
  /** They are to be fetched again: in another language, for one. */
  clear(): void;
}

/** The pages of a draft for the time without a connection. */
export function makeDraftPages(draft: Draft, store: KeptStore): DraftPages {
  const pages = makePageStore();
  const saved = new Map<string, { fields: string; version: number }>();

  function questionAt(path: string): QuestionKnown | undefined {
    const page = pages.get(path)?.page.cloneNode(true) as HTMLElement | undefined;
    const shown = page && formOn(page);
    const question = page && questionOn(page);
    if (!shown || !question) return undefined;
    const given = store.read()[shown.questionId];
    const known = given?.given === undefined ? saved.get(shown.questionId) : { fields: given.given, version: given.base };
    if (known) fill(shown.form, known.fields, known.version);
    return { question, path, fields: fieldsOf(shown.form) };
  }

  /** The questions that the answers lead through; none until every page is here. */
  function way(): QuestionKnown[] {
    const known = questionPaths(draft).flatMap((path) => questionAt(path) ?? []);
    if (known.length < draft.questions) return [];
    const byId = new Map(known.map((each) => [each.question.id, each]));
    const chosen = (id: string) => chosenIn(byId.get(id)!.question, byId.get(id)!.fields);
    return wayThrough(known.map(({ question }) => question), chosen).map(({ id }) => byId.get(id)!);
  }

  return {
    fetchAhead: (ask) => pages.fetchAhead(pathsOf(draft), ask),
    remember(page) {
      pages.put(page);
      const shown = formOn(page.page);
      if (shown) saved.delete(shown.questionId);
    },
    isSaved: (questionId, fields, version) => void saved.set(questionId, { fields, version }),
    copyOf(path) {
      const page = pages.get(path.split('?')[0]!);
      if (!page) return undefined;
      const copy = page.page.cloneNode(true) as HTMLElement;
      const shown = formOn(copy);
      const known = shown && saved.get(shown.questionId);
      if (known) fill(shown.form, known.fields, known.version);
      if (page.path === checkPath(draft)) showAnswers(copy, way());
      return { ...page, page: copy, path };
    },
    pathAfter(questionId) {
      const steps = way();
      const next = steps[steps.findIndex(({ question }) => question.id === questionId) + 1];
      if (steps.length > 0) return next?.path ?? checkPath(draft);
      const paths = pathsOf(draft);
      return paths[paths.indexOf(location.pathname) + 1] ?? checkPath(draft);
    },
    clear: () => pages.clear(),
  };
}
