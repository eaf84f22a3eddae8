import type { Page } from 'playwright-core';
import { seedId } from '../../server/src/platform/ids.ts';
import type { PageToSee } from './pages.ts';

const slug = 'your-family-hub-in-detail';
const questions = `/york/consultations/${slug}/manage/questions`;
const worded = '/york/consultations/family-hubs-have-your-say/manage/questions';
const idOf = (key: string): string => seedId('consultation-question', 'york', slug, key);
const arabic = seedId('form-edition', seedId('consultation-form', 'york', 'family-hubs-have-your-say', '1'), 'ar', 'STANDARD');
const as = 'programme';

/** Begins the next version where nobody has, so that there is something to change. */
async function toDraft(page: Page): Promise<void> {
  await page.goto(questions);
  if ((await page.getByText('Nobody is asked it yet').count()) > 0) return;
  await page.getByRole('button', { name: 'Begin a change of meaning' }).click();
  await page.getByRole('checkbox', { name: /Which three things/ }).check();
  await page.getByRole('checkbox', { name: /Which of these describes/ }).check();
  await page.getByRole('button', { name: 'Begin the next version' }).click();
  await page.getByText('Nobody is asked it yet').waitFor();
}
const inDraft = (path: string, then: (page: Page) => Promise<void> = () => Promise.resolve()) => async (page: Page): Promise<void> => {
  await toDraft(page);
  await page.goto(`${questions}${path}`);
  await then(page);
};
/** A question of the draft, by its words, and from its page further. */
const atQuestion = (words: RegExp, link?: string) =>
  inDraft('', async (page) => {
    await page.getByRole('link', { name: words }).click();
    await page.getByRole('heading', { level: 1, name: words }).waitFor();
    if (link === undefined) return;
    await page.getByRole('link', { name: link }).or(page.getByRole('button', { name: link })).first().click();
    await page.getByRole('button', { name: 'Save' }).waitFor();
  });
/** From the questions to the words of the first of them in a language that is offered for the first time. */
const toWords = (path: string) => inDraft('/editions', async (page) => {
  if ((await page.getByRole('link', { name: 'Urdu' }).count()) === 0) {
    await page.getByRole('button', { name: 'Add a language or easy-read' }).click();
    await page.getByLabel('Language').selectOption('ur');
    await page.getByLabel('As usual').check();
    await page.getByRole('button', { name: 'Add' }).click();
  } else await page.getByRole('link', { name: 'Urdu' }).click();
  await page.getByRole('heading', { name: 'The questions in Urdu' }).waitFor();
  if (path === 'question') await page.getByRole('link', { name: /Which of these describes/ }).click();
  if (path === 'journey') await page.getByRole('link', { name: 'Buttons and headings' }).click();
  if (path !== '') await page.getByRole('button', { name: 'Save the words' }).waitFor();
});

/** The pages on which questions are prepared: published, as a draft, with mistakes, in other languages. */
export const buildingPages: PageToSee[] = [
  { name: 'questions-published', path: worded, as },
  { name: 'questions-one', path: `${worded}/${seedId('consultation-question', 'york', 'family-hubs-have-your-say', '2')}`, as },
  { name: 'questions-change', path: `${worded}/change`, as },
  { name: 'questions-languages', path: `${worded}/editions`, as },
  { name: 'questions-in-arabic', path: `${worded}/editions/${arabic}`, as },
  { name: 'questions-preview', path: `${worded}/preview/2`, as },
  { name: 'questions-preview-in-arabic', path: `${worded}/preview/2?in=ar/STANDARD`, as },
  { name: 'questions-preview-easy-read', path: `${worded}/preview/1?in=en/EASY_READ`, as },
  { name: 'questions-preview-matrix', path: `${questions}/preview/8`, as },
  { name: 'questions-one-by-ward', path: `${questions}/${idOf('ward')}`, as },
  { name: 'questions-draft', path: questions, as, prepare: toDraft },
  { name: 'questions-add', path: questions, as, prepare: inDraft('/add') },
  { name: 'questions-add-number', path: questions, as, prepare: inDraft('/add/NUMBER') },
  {
    name: 'questions-add-error', path: questions, as,
    prepare: inDraft('/add/MULTIPLE_CHOICE', async (page) => {
      await page.getByRole('button', { name: 'Add the question' }).click();
      await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    }),
  },
  { name: 'questions-buildings', path: questions, as, prepare: inDraft('/buildings') },
  { name: 'questions-section', path: questions, as, prepare: inDraft('/sections/add') },
  { name: 'questions-draft-one', path: questions, as, prepare: atQuestion(/Which of these describes/) },
  { name: 'questions-draft-change', path: questions, as, prepare: atQuestion(/Which three things/, 'Change the question') },
  { name: 'questions-draft-ways', path: questions, as, prepare: atQuestion(/Which of these describes/, 'Let answers lead elsewhere') },
  { name: 'questions-draft-answer', path: questions, as, prepare: atQuestion(/Which three things/, 'Add an answer') },
  { name: 'questions-compare', path: questions, as, prepare: inDraft('/compare') },
  { name: 'questions-language-add', path: questions, as, prepare: inDraft('/editions/add') },
  { name: 'questions-urdu', path: questions, as, prepare: toWords('') },
  { name: 'questions-urdu-words', path: questions, as, prepare: toWords('question') },
  { name: 'questions-urdu-buttons', path: questions, as, prepare: toWords('journey') },
];
