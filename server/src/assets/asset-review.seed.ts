import { parseMoney } from '@throughline/shared/money';
import { plantFacts } from '../papers/papers.seed.ts';
import type { Seed } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { plant } from '../platform/plant.ts';
import { AssetRequirementRow, AssetReviewRow } from './asset-review.entity.ts';

/** York's asset review, in the state its paper describes. Key: ('asset-review', 'york', 'family-hub-sites'). */
export const seedAssetReview: Seed = async (em, council) => {
  if (council.slug !== 'york') return;
  const review = seedId('asset-review', 'york', 'family-hub-sites');
  const capital = parseMoney('£167k');
  if (capital.kind === 'question') throw new Error(capital.reason);
  await plant(em, AssetReviewRow, [
    {
      id: review,
      council: council.id,
      title: 'Review of buildings for three family hub sites',
      status: 'REQUIREMENTS_DRAFTED',
      considers: 'Sites in use today, such as children’s centres, and other buildings that could suit',
      sitesPromised: 3,
      capitalWaitingPence: capital.pence,
      isPublished: true,
      isDemonstration: false,
    },
  ]);
  await plantFacts(em, council, 'YOR', { type: 'assetReview', id: review }, [
    {
      fact: 'YOR-44',
      field: 'sitesPromised',
      place: 'paragraph 29',
      raw: 'three',
      normalised: '3',
      rule: 'A commitment of the bid; the work is not limited to these sites.',
    },
    {
      fact: 'YOR-45',
      field: 'status',
      place: 'paragraph 30',
      raw: 'an outline … has been developed but the asset review has not been initiated',
      normalised: 'REQUIREMENTS_DRAFTED',
    },
    { fact: 'YOR-45', field: 'considers', place: 'paragraph 30' },
    { fact: 'YOR-46', field: 'capitalWaitingPence', place: 'paragraph 30', raw: '£167k', normalised: String(capital.pence), rule: capital.rule },
  ]);
  if (council.demo) await seedDemonstrationRequirements(em, council);
};

/** The paper says that an outline exists and does not print it, so what a board would see in it is made up. */
const seedDemonstrationRequirements: Seed = async (em, council) => {
  const requirements = [
    ['Step-free from the street to every room', 25],
    ['Within half an hour by bus of the families who need it most', 25],
    ['A private room for midwives and health visitors', 20],
    ['Space for groups of parents and children', 20],
    ['Open on one evening and one weekend day', 10],
  ] as const;
  await plant(
    em,
    AssetRequirementRow,
    requirements.map(([title, weight], index) => ({
      id: seedId('asset-requirement', 'york', title),
      council: council.id,
      review: seedId('asset-review', 'york', 'family-hub-sites'),
      position: index + 1,
      title,
      weight,
      isPublished: false,
      isDemonstration: true,
    })),
  );
};
