import { plantFacts, plantIssues } from '../papers/papers.seed.ts';
import type { Seed } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { plant } from '../platform/plant.ts';
import { kirkleesHubs } from './kirklees-hubs.seed.ts';
import { StaffAlignmentHubRow, StaffAlignmentRow } from './staff-alignment.entity.ts';

const all = kirkleesHubs.map(({ id }) => id);
const named = kirkleesHubs.filter((hub) => hub.nameIsStated).map(({ id }) => id);

const alignments = [
  {
    key: 'coordinators', role: 'Hub coordinators', employer: 'Kirklees Council', posts: 9, hubs: all, fact: 'KIR-36', place: 'section 2.1', raw: '9 Hub Coordinators',
    purpose: 'Support for all schools and partners of a hub, so that every hub has some capacity of its own. Which coordinator serves which hubs is not stated.',
  },
  {
    key: 'consultants', role: 'Consultants', employer: 'Early Support Service', posts: 16, hubs: all, fact: 'KIR-37', place: 'sections 2.2 and 3.5', raw: '16 Consultants',
    purpose: 'Make early support stronger, together with school leaders and partners. Aligned to each hub.',
  },
  {
    key: 'pilot', role: 'Colleagues of the earlier pilot', employer: null, posts: null, hubs: named, fact: 'KIR-37', place: 'section 2.2', raw: 'Spenborough, Colne Valley and Holmfirth',
    purpose: 'The pilot that the consultants build on.',
  },
  {
    key: 'family-support', role: 'Family Support Service staff', employer: 'Family Support Service', posts: null, hubs: [], fact: 'KIR-31', place: 'section 1', raw: 'aligned within Hubs',
    purpose: 'Targeted support for children and families through several agencies. In which hubs is not stated.',
  },
  {
    key: 'stronger-families', role: 'Stronger Families consultants', employer: null, posts: null, hubs: [], fact: 'KIR-30', place: 'section 1', raw: 'two Hub areas',
    purpose: 'Try out work with the whole family in two hub areas, which the paper does not name.',
  },
];

/** Staff who work with the hubs of Kirklees: 9 coordinators and 16 consultants for 17 hubs, without inventing who serves which. */
export const seedKirkleesStaff: Seed = async (em, council) => {
  if (council.slug !== 'kirklees') return;
  for (const { key, hubs, fact, place, raw, ...alignment } of alignments) {
    const subject = { type: 'staffAlignment', id: seedId('staff-alignment', council.slug, key) };
    await plant(em, StaffAlignmentRow, [{ id: subject.id, council: council.id, isDemonstration: false, ...alignment }]);
    await plant(em, StaffAlignmentHubRow, hubs.map((hub) => ({ id: seedId('staff-alignment-hub', subject.id, hub), council: council.id, alignment: subject.id, hub })));
    await plantFacts(em, council, 'KIR', subject, [{ fact, field: alignment.posts === null ? 'role' : 'posts', place, raw, ...(alignment.posts !== null && { normalised: String(alignment.posts) }) }]);
  }
  const note = (posts: number) => `${posts} posts for 17 hubs: posts are not hubs, and one post may serve several. This is information, not a mistake.`;
  await plantIssues(em, council, 'KIR', { type: 'staffAlignment', id: seedId('staff-alignment', council.slug, 'consultants') }, [
    { code: 'X-03', place: 'sections 2.2 and 3.5', raw: '16 Consultants', normalised: '16 posts, 17 hubs', note: `The paper says that consultants are aligned to each hub. ${note(16)}` },
  ]);
  await plantIssues(em, council, 'KIR', { type: 'staffAlignment', id: seedId('staff-alignment', council.slug, 'coordinators') }, [
    { code: 'X-03', place: 'section 2.1', raw: '9 Hub Coordinators', normalised: '9 posts, 17 hubs', note: note(9) },
  ]);
};
