import { plantFacts, plantIssues } from '../papers/papers.seed.ts';
import type { Seed } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';

/** The twelve teams and partners that Kirklees names as supporting its hubs. */
const supporters = [
  "Children's Social Work Teams", 'Communities Plus', 'Early Years Outcomes team', 'Support to Recovery', 'Adult Mental Health Services', 'Fusion Housing',
  'Kirklees College', 'Sport and Physical Activity Teams', 'Education safeguarding team', 'Libraries', 'Kirklees Neighbourhood Housing', 'Adult and Community Learning',
];

export const seedPartnerFacts: Seed = async (em, council) => {
  const organisation = (name: string) => ({ type: 'organisation', id: seedId('organisation', council.slug, name) });
  if (council.slug === 'kirklees') {
    for (const name of supporters) {
      await plantFacts(em, council, 'KIR', organisation(name), [{ fact: 'KIR-32', field: 'name', place: 'section 1', raw: name, rule: 'Supports the hubs, speaks for them or aligns itself with them.' }]);
    }
  }
  if (council.slug === 'kent') {
    await plantIssues(em, council, 'KEN', organisation('Department of Health and Social Care'), [{
      code: 'X-21', place: 'paragraph 3.3', raw: 'Department for Health and Social Care', normalised: 'Department of Health and Social Care',
      note: 'The paper prints “for”; the department is named with “of”. Held once, under its own name.',
    }]);
  }
};
