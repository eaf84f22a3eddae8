import { seedId } from '../../server/src/platform/ids.ts';
import type { PageToSee } from './pages.ts';

const list = '/york/reports/bring-in';
const one = `${list}/${seedId('paper-import', 'york', 'june-2022')}`;
const as = 'clerk';
const fact = (place: number) => `${one}/facts/${seedId('paper-import-fact', 'york', 'june-2022', String(place))}`;

/** Where officers bring older papers in. */
export const paperImportPages: readonly PageToSee[] = [
  { name: 'bring-in-papers', path: list, as },
  { name: 'bring-in-papers-problem', path: `${list}?problem=NOT_READABLE`, as },
  { name: 'bring-in-papers-not-allowed', path: list, as: 'board' },
  { name: 'paper-import-head', path: one, as },
  { name: 'paper-import-recommendations', path: `${one}?kind=RECOMMENDATION`, as },
  { name: 'paper-import-money', path: `${one}?kind=MONEY`, as },
  { name: 'paper-import-findings', path: `${one}?kind=FINDING`, as },
  { name: 'paper-import-text', path: `${one}/text`, as },
  { name: 'paper-import-correct', path: fact(1), as },
  { name: 'paper-import-correct-day', path: fact(3), as },
  {
    name: 'paper-import-finish', path: `${one}/finish`, as,
    prepare: async (page) => { await page.getByRole('button', { name: 'Make the draft' }).click(); await page.getByRole('heading', { name: 'There is a problem' }).waitFor(); },
  },
];
