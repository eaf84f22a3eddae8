import type { Seed } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { plantOnce } from '../platform/plant.ts';
import { FunderReturnRow, FunderReturnTemplateRow } from './funder-return.entity.ts';
import { yorkGrantId } from './york-grant.seed.ts';

/** Made up: the papers say that a funder is told how its money is used, and not on which form. */
const templates = [
  { key: 'uses', code: 'USES-1', title: 'Spend by allowed use', groupsBy: 'USE' },
  { key: 'strands', code: 'STRANDS-1', title: 'Spend by strand, against profile and forecast', groupsBy: 'STRAND' },
];

/** Forms to tell a funder on, and York's return of its first nine months, due and not begun. All of it is for demonstration. */
export const seedFunderReturns: Seed = async (em, council) => {
  if (!council.demo) return;
  const id = (key: string) => seedId('funder-return-template', key);
  await plantOnce(em, FunderReturnTemplateRow, templates.map(({ key, ...template }) => ({
    id: id(key), ...template, source: 'Made up for demonstration', isDemonstration: true,
  })));
  if (council.slug !== 'york') return;
  await plantOnce(em, FunderReturnRow, [{
    id: seedId('funder-return', 'york', '2022-h1'), council: council.id, grant: yorkGrantId, template: id('strands'), title: 'April to December 2022',
    periodStart: '2022-04-01', periodEnd: '2022-12-31', dueOn: '2023-01-31', status: 'NOT_STARTED', isDemonstration: true, version: 1,
  }]);
};
