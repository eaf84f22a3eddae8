import type { Seed } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { plant } from '../platform/plant.ts';
import { plantFacts } from '../papers/papers.seed.ts';
import { seedDemonstrationSession } from './demonstration-session.seed.ts';
import { PanelRow } from './panel.entity.ts';

/** The panels that Kent's paper plans; where there is a demonstration, York's made-up session too. */
export const seedCoproduction: Seed = async (em, council) => {
  if (council.slug === 'kent') {
    const id = seedId('panel', 'kent', 'parent-carer');
    await plant(em, PanelRow, [
      {
        id,
        council: council.id,
        name: 'Parent and carer panels',
        status: 'PLANNED',
        isPublished: true,
        isDemonstration: false,
        topics: ['Mental health of new parents', 'Infant feeding', 'Speech, language and communication'],
        priorityGroups: [
          'Families who have not been heard before',
          'Families with poor experiences of professionals',
          'Families who find services hard to reach',
          'Families whose needs were not met',
        ],
      },
    ]);
    await plantFacts(em, council, 'KEN', { type: 'panel', id }, [
      {
        fact: 'KEN-16',
        field: 'status',
        place: 'paragraph 1.3',
        normalised: 'PLANNED',
        rule: 'Panels are to be developed by a team that is still being recruited',
      },
      {
        fact: 'KEN-16',
        field: 'topics',
        place: 'paragraph 1.3',
        normalised: '3 topics',
        rule: 'Areas of advice to which access is to improve; the paper says that they are examples',
      },
      {
        fact: 'KEN-20',
        field: 'priorityGroups',
        place: 'paragraph 2.3',
        normalised: '3 groups',
        rule: 'Groups that co-production puts first',
      },
      {
        fact: 'KEN-21',
        field: 'priorityGroups',
        place: 'paragraph 2.4',
        normalised: '1 group',
        rule: 'A group whose voice is to be included',
      },
    ]);
  }
  if (council.slug === 'york' && council.demo) await seedDemonstrationSession(em, council);
};
