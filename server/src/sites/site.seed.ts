import { plantFacts } from '../papers/papers.seed.ts';
import type { Seed } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { plant } from '../platform/plant.ts';
import { SiteCoLocationRow, SiteRow } from './site.entity.ts';

export const seedSites: Seed = async (em, council) => {
  if (council.slug === 'barnet') await seedBarnetSites(em, council);
  if (council.slug === 'york' && council.demo) await seedDemonstration(em, council);
};

/** The two venues of option 1. Keys: ('site', 'barnet', 'greentops'), ('site', 'barnet', 'finchley-youth-centre'). */
const seedBarnetSites: Seed = async (em, council) => {
  const venues = [
    { key: 'greentops', name: 'Greentops', childrensCentre: 'NOT_STATED' },
    { key: 'finchley-youth-centre', name: 'Finchley Youth Centre', childrensCentre: 'NO' },
  ];
  for (const { key, name, childrensCentre } of venues) {
    const site = { type: 'site', id: seedId('site', council.slug, key) };
    await plant(em, SiteRow, [{
      id: site.id, council: council.id, hub: null, area: null, name, role: 'NOT_STATED', kind: 'PHYSICAL', status: 'ACTIVE', childrensCentre, onSchoolSite: 'NOT_STATED',
      costRecovery: 'Option 1, put forward for consultation and not decided, proposes that it pays all its costs itself.', isDemonstration: false,
    }]);
    await plantFacts(em, council, 'BAR', site, [
      { fact: 'BAR-32', field: 'name', place: 'section 2.6', raw: name },
      { fact: 'BAR-32', field: 'costRecovery', place: 'section 2.6', raw: 'full cost recovery' },
    ]);
  }
};

const demonstrationSites = [
  { key: 'demo-riverside', hub: 'demo-riverside', name: 'Riverside Centre', role: 'HUB', kind: 'PHYSICAL', status: 'ACTIVE', childrensCentre: 'NO', onSchoolSite: 'NO', with: ['Food cupboard', 'Housing advice'] },
  { key: 'demo-school-room', hub: 'demo-riverside', name: 'Room at Demonstration Primary School', role: 'SPOKE', kind: 'PHYSICAL', status: 'ACTIVE', childrensCentre: 'NO', onSchoolSite: 'YES', with: [] },
  {
    key: 'demo-hillside', hub: 'demo-hillside', name: "Hillside Children's Centre", role: 'HUB', kind: 'PHYSICAL', status: 'ACTIVE', childrensCentre: 'YES', onSchoolSite: 'NO',
    with: ['Health visiting', 'Library'], restriction: 'Built with a capital grant for early years; another use may mean paying some of it back.', until: '2033-03-31',
  },
  { key: 'demo-park', hub: 'demo-hillside', name: 'Play bus in the park', role: 'LINKED', kind: 'OUTREACH', status: 'PENDING', childrensCentre: 'NO', onSchoolSite: 'NO', with: [] },
  { key: 'demo-online', hub: 'demo-online', name: 'Ask us online', role: 'HUB', kind: 'VIRTUAL', status: 'ACTIVE', childrensCentre: 'NO', onSchoolSite: 'NOT_APPLICABLE', with: [] },
];

/** Made-up sites of the made-up hubs of York. Keys: ('site', 'york', 'demo-riverside') and so on. */
const seedDemonstration: Seed = async (em, council) => {
  const siteId = (key: string) => seedId('site', council.slug, key);
  await plant(em, SiteRow, demonstrationSites.map(({ key, hub, with: _with, restriction = null, until = null, ...site }) => ({
    id: siteId(key), council: council.id, hub: seedId('hub', council.slug, hub), area: null, legacyGrantRestriction: restriction, legacyGrantUntil: until,
    costRecovery: null, isDemonstration: true, ...site,
  })));
  await plant(em, SiteCoLocationRow, demonstrationSites.flatMap(({ key, with: shared }) => shared.map((withWhom) => ({
    id: seedId('site-co-location', council.slug, key, withWhom), council: council.id, site: siteId(key), withWhom, isDemonstration: true,
  }))));
};
