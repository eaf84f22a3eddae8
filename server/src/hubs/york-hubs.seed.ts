import { areaId } from '../councils/council.seed.ts';
import { OrganisationRow } from '../councils/organisation.entity.ts';
import { plantFacts } from '../papers/papers.seed.ts';
import type { Seed } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { plant } from '../platform/plant.ts';
import { HubStageNameRow, HubStageRow } from './hub-stage.entity.ts';
import { HubAreaRow, HubLeaderRow, HubMembershipRow, HubRow } from './hub.entity.ts';

/** York's paper names one hub: the autism hub. It has chosen no family hub, so none is held. Key: ('hub', 'york', 'autism'). */
export const seedYorkHubs: Seed = async (em, council) => {
  if (council.slug !== 'york') return;
  const hub = { type: 'hub', id: seedId('hub', council.slug, 'autism') };
  await plant(em, HubRow, [{
    id: hub.id, council: council.id, name: 'Autism hub', nameIsStated: true, position: 1, kind: 'AUTISM', form: 'NOT_STATED',
    agesStart: 'AGE', agesFromAge: 4, agesToAge: 18, agesToAgeWithSend: null,
    summary: 'Clubs for autistic children and young people, most evenings after school and at weekends. Drop-in sessions and training for parents, before and after diagnosis.',
    isDemonstration: false,
  }]);
  await plantFacts(em, council, 'YOR', hub, [
    { fact: 'YOR-21', field: 'name', place: 'paragraph 16, box', raw: 'Autism Hub' },
    { fact: 'YOR-21', field: 'ages', place: 'paragraph 16, box', raw: 'age four to 18-years-old', normalised: '4 to 18' },
    { fact: 'YOR-21', field: 'summary', place: 'paragraph 16, box' },
  ]);
  if (council.demo) await seedDemonstration(em, council);
};

const demonstrationHubs = [
  { key: 'demo-riverside', name: 'Riverside community hub', kind: 'COMMUNITY', form: 'BUILDING', ward: 'E05010321', stage: 'ESTABLISHED', leader: 'Robin Example', summary: 'A warm room, a food cupboard and somebody to talk to about money and housing.' },
  { key: 'demo-hillside', name: "Hillside children's centre", kind: 'CHILDRENS_CENTRE', form: 'OTHER_NAMED_BUILDING', ward: 'E05010313', stage: 'STARTING', leader: 'Sam Example', summary: 'Baby groups, a health visitor twice a week, and courses for parents.' },
  { key: 'demo-online', name: 'Ask us online', kind: 'COMMUNITY', form: 'VIRTUAL', ward: null, stage: 'STARTING', leader: 'Kim Example', summary: 'Questions answered by chat, video and phone, in the evening too.' },
];

const demonstrationSchools = [
  { name: 'Demonstration Primary School', phase: 'PRIMARY', primary: 'demo-riverside', other: 'demo-hillside' },
  { name: 'Demonstration Secondary School', phase: 'SECONDARY', primary: 'demo-riverside', other: null },
  { name: 'Demonstration Nursery', phase: 'EARLY_YEARS', primary: 'demo-hillside', other: null },
];

/** Made-up hubs, so that the screens have something to show. Keys: ('hub', 'york', 'demo-riverside') and so on. None is a family hub. */
const seedDemonstration: Seed = async (em, council) => {
  const own = { council: council.id, isDemonstration: true };
  const id = (noun: string, ...words: string[]) => seedId(noun, council.slug, ...words);
  const since = '2024-09-02';
  await plant(em, HubStageNameRow, [
    { code: 'STARTING', label: 'Starting', meaning: 'Open to families, and still finding its way.' },
    { code: 'ESTABLISHED', label: 'Established', meaning: 'Known in its neighbourhood, with partners who come every week.' },
  ].map((stage, position) => ({ id: id('hub-stage-name', stage.code), ...own, rawLabel: null, position, ...stage })));
  await plant(em, HubRow, demonstrationHubs.map(({ key, name, kind, form, summary }, position) => ({
    id: id('hub', key), ...own, name, nameIsStated: true, position, kind, form, agesStart: 'CONCEPTION', agesFromAge: null, agesToAge: 19, agesToAgeWithSend: 25, summary,
  })));
  await plant(em, HubStageRow, demonstrationHubs.map(({ key, stage }) => ({
    id: id('hub-stage', key), ...own, hub: id('hub', key), stageName: id('hub-stage-name', stage), position: 0, basis: 'ASSESSED', saidOf: 'This hub',
    sinceStart: since, sinceEnd: since, sincePrecision: 'DAY', sinceApproximate: false, sinceRaw: null,
  })));
  await plant(em, HubLeaderRow, demonstrationHubs.map(({ key, leader }) => ({
    id: id('hub-leader', key), ...own, hub: id('hub', key), name: leader, post: 'Hub leader', validFrom: since, validTo: null,
  })));
  await plant(em, HubAreaRow, demonstrationHubs.flatMap(({ key, ward }) => (ward === null ? [] : [{
    id: id('hub-area', key), council: council.id, hub: id('hub', key), area: areaId(ward), validFrom: since, validTo: null,
  }])));
  await plant(em, OrganisationRow, demonstrationSchools.map(({ name }) => ({ id: id('organisation', name), ...own, name, kind: 'SCHOOL' })));
  await plant(em, HubMembershipRow, demonstrationSchools.flatMap(({ name, phase, primary, other }) =>
    [primary, other].flatMap((key) => (key === null ? [] : [{
      id: id('hub-membership', name, key), ...own, hub: id('hub', key), organisation: id('organisation', name), isPrimary: key === primary, phase, validFrom: since, validTo: null,
    }])),
  ));
};
