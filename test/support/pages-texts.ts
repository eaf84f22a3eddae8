import { seedId } from '../../server/src/platform/ids.ts';
import type { PageToSee } from './pages.ts';

const open = '/york/consultations/family-hubs-have-your-say';
const closed = '/york/consultations/what-matters-to-you';
const texts = `${open}/manage/texts`;
const questionId = (slug: string, number: number) => seedId('consultation-question', 'york', slug, String(number));
const long = questionId('family-hubs-have-your-say', 5);
const points = `${open}/manage/points`;
const waiting = seedId('consultation-point', 'york', 'open 1');

/** What people wrote, the points that they made, and what became of them. */
export const textPages: readonly PageToSee[] = [
  { name: 'words-published', path: `${closed}/words` },
  { name: 'words-not-published', path: `${open}/words`, as: 'programme' },
  { name: 'what-became', path: `${closed}/what-became` },
  { name: 'what-became-not-yet', path: `${open}/what-became` },
  { name: 'manage-texts', path: texts, as: 'programme' },
  { name: 'manage-texts-published', path: `${closed}/manage/texts`, as: 'admin' },
  { name: 'manage-text', path: `${texts}/${long}`, as: 'programme' },
  {
    name: 'manage-text-wrong', path: `${texts}/${long}`, as: 'programme',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Save and read the next' }).click();
      await page.getByRole('link', { name: 'Select what should become of it' }).waitFor();
    },
  },
  { name: 'manage-text-decided', path: `${closed}/manage/texts/${questionId('what-matters-to-you', 4)}?standing=DECIDED`, as: 'programme' },
  { name: 'manage-texts-safeguarding', path: `${texts}/safeguarding`, as: 'admin' },
  { name: 'manage-points', path: points, as: 'programme' },
  { name: 'manage-points-published', path: `${closed}/manage/points`, as: 'programme' },
  { name: 'manage-point-new', path: `${points}/new`, as: 'programme' },
  { name: 'manage-point', path: `${points}/${waiting}`, as: 'programme' },
  { name: 'manage-point-words', path: `${points}/${waiting}/words`, as: 'programme' },
];
