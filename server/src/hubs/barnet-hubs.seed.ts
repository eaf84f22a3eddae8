import { parseFuzzyDate } from '@throughline/shared/dates';
import { areaId } from '../councils/council.seed.ts';
import { plantFacts, plantIssues } from '../papers/papers.seed.ts';
import type { Seed } from '../platform/feature.ts';
import { fuzzyDateValues } from '../platform/fuzzy-date.ts';
import { seedId } from '../platform/ids.ts';
import { plant } from '../platform/plant.ts';
import { HubCoLocationRow, HubNetworkRow, HubStatementRow } from './hub-network.entity.ts';
import { HubStageNameRow, HubStageRow } from './hub-stage.entity.ts';
import { HubAreaRow, HubRow } from './hub.entity.ts';

const hubs = [
  { key: 'east-central', name: 'East-Central', nameIsStated: true, area: 'barnet-east-central', servedFrom: '2017-09-01', stage: 'PILOT', since: 'September 2017', stageFact: 'BAR-25', place: 'section 2.3' },
  { key: 'west', name: 'West', nameIsStated: true, area: 'barnet-west', servedFrom: '2018-01-16', stage: 'PILOT', since: null, stageFact: 'BAR-38', place: 'section 4.1' },
  { key: '3', name: 'Hub not named in the paper (3 of 3)', nameIsStated: false, area: 'barnet-third', servedFrom: '2018-01-16', stage: 'PLANNED', since: null, stageFact: 'BAR-08', place: 'summary' },
];

const pilotStatements = [
  { fact: 'BAR-25', place: 'section 2.3', topic: 'PILOT_AIM', text: 'Staff of different organisations work in the same places.' },
  { fact: 'BAR-25', place: 'section 2.3', topic: 'PILOT_AIM', text: 'A panel of several agencies names the lead agency for a family and coordinates its support.' },
  { fact: 'BAR-25', place: 'section 2.3', topic: 'PILOT_AIM', text: 'Shared training helps people of different professions to work together.' },
  { fact: 'BAR-25', place: 'section 2.3', topic: 'PILOT_AIM', text: 'What partners offer is reviewed: right place, right people, right effect, and clear.' },
  { fact: 'BAR-26', place: 'section 2.4', topic: 'PILOT_RESULT', text: 'In its first three months, families who needed several agencies had a quicker and fuller answer, within days of being referred.' },
];

/** Barnet's three hubs on its localities. Keys: ('hub', 'barnet', 'east-central'), ('hub', 'barnet', 'west'), ('hub', 'barnet', '3'). */
export const seedBarnetHubs: Seed = async (em, council) => {
  if (council.slug !== 'barnet') return;
  const hubId = (key: string) => seedId('hub', council.slug, key);
  const stageNameId = (code: string) => seedId('hub-stage-name', council.slug, code);
  const network = seedId('hub-network', council.slug);
  await plant(em, HubNetworkRow, [{ id: network, council: council.id, name: 'Children, Young People and Family Hubs', statedHubs: hubs.length, isDemonstration: false }]);
  await plantFacts(em, council, 'BAR', { type: 'hubNetwork', id: network }, [{ fact: 'BAR-08', field: 'statedHubs', place: 'summary', raw: 'three', normalised: '3' }]);
  await plant(em, HubStageNameRow, [
    { code: 'PLANNED', label: 'Planned', meaning: 'Part of the plan for three hubs; the paper does not say that it has begun.' },
    { code: 'PILOT', label: 'Pilot', meaning: 'Trying out the new way of working before the council decides on it for good.' },
  ].map((stage, position) => ({ id: stageNameId(stage.code), council: council.id, rawLabel: null, position, isDemonstration: false, ...stage })));

  await plant(em, HubRow, hubs.map(({ key, name, nameIsStated }, index) => ({
    id: hubId(key), council: council.id, name, nameIsStated, position: index + 1, kind: 'FAMILY', form: 'NOT_STATED',
    agesStart: 'BIRTH', agesFromAge: null, agesToAge: 19, agesToAgeWithSend: null, summary: null, isDemonstration: false,
  })));
  for (const { key, area, servedFrom, stage, since, stageFact, place } of hubs) {
    const hub = hubId(key);
    const stageId = seedId('hub-stage', council.slug, key);
    await plant(em, HubAreaRow, [{ id: seedId('hub-area', council.slug, key), council: council.id, hub, area: areaId(area), validFrom: servedFrom, validTo: null }]);
    const reading = parseFuzzyDate(since ?? 'September 2017');
    if (reading.kind === 'question') throw new Error(reading.reason);
    await plant(em, HubStageRow, [{
      id: stageId, council: council.id, hub, stageName: stageNameId(stage), position: 0, basis: 'REPORTED', saidOf: 'This hub', isDemonstration: false,
      ...(since !== null && fuzzyDateValues('since', reading.date)),
    }]);
    await plantFacts(em, council, 'BAR', { type: 'hubStage', id: stageId }, [{ fact: stageFact, field: 'stageName', place, ...(since !== null && { raw: since, normalised: reading.date.start, rule: reading.rule }) }]);
    await plantFacts(em, council, 'BAR', { type: 'hub', id: hub }, [
      { fact: 'BAR-08', field: 'name', place: 'summary', raw: 'three', rule: "Three hubs on the localities of the children's centres." },
      { fact: 'BAR-08', field: 'ages', place: 'summary', raw: '0-19', normalised: 'from birth to 19' },
    ]);
  }
  await seedPilot(em, council);
  await seedDoubts(em, council);
};

const seedPilot: Seed = async (em, council) => {
  const hub = seedId('hub', council.slug, 'east-central');
  const network = seedId('hub-network', council.slug);
  for (const [position, { fact, place, ...statement }] of pilotStatements.entries()) {
    const id = seedId('hub-statement', council.slug, String(position));
    await plant(em, HubStatementRow, [{ id, council: council.id, network, hub, extent: 'ONE', position, ...statement }]);
    await plantFacts(em, council, 'BAR', { type: 'hubStatement', id }, [{ fact, field: 'text', place }]);
  }
  const coLocation = { type: 'hubCoLocation', id: seedId('hub-co-location', council.slug, 'east-central') };
  await plant(em, HubCoLocationRow, [{
    id: coLocation.id, council: council.id, hub, organisations: 8, locations: 2, sectors: 'Health, education, early help, housing and employment',
    basis: 'Full time or part time; agreed, and not named', isDemonstration: false,
  }]);
  await plantFacts(em, council, 'BAR', coLocation, [
    { fact: 'BAR-27', field: 'organisations', place: 'section 2.4', raw: '8 organisations', normalised: '8' },
    { fact: 'BAR-27', field: 'locations', place: 'section 2.4', raw: 'two locations', normalised: '2' },
  ]);
};

const seedDoubts: Seed = async (em, council) => {
  const area = { type: 'area', id: areaId('barnet-east-central') };
  await plantFacts(em, council, 'BAR', area, [{ fact: 'BAR-24', field: 'members', place: 'section 2.2', normalised: '10 wards', rule: 'Joined by the codes that were valid in 2018, never by name.' }]);
  await plantIssues(em, council, 'BAR', area, [
    { code: 'X-10', place: 'section 5.8', raw: 'East Central', normalised: 'East-Central', note: 'The same locality is printed as East-Central and as East Central.' },
    {
      code: 'X-15', place: 'section 2.2', raw: 'Coppetts, Oakleigh, Totteridge', normalised: 'E05000047, E05000058, E05000059',
      note: 'The wards Coppetts, Oakleigh and Totteridge ended with the boundary review of 2022; the others kept their names under new codes. The ten wards here are those of 2018.',
    },
  ]);
  const doubt = 'Section 2.2 has a pilot in East-Central alone, section 4.1 evaluates pilots in East-Central and West, and section 5.8 speaks of the first months of West.';
  await plantIssues(em, council, 'BAR', { type: 'hub', id: seedId('hub', council.slug, 'west') }, [
    { code: 'X-12', place: 'sections 2.2, 4.1 and 5.8', normalised: 'PILOT, since when is not stated', note: `${doubt} Held as a pilot whose beginning is not stated.` },
  ]);
  await plantIssues(em, council, 'BAR', { type: 'hub', id: seedId('hub', council.slug, '3') }, [
    { code: 'X-12', place: 'summary and section 2.2', normalised: 'PLANNED, no name', note: 'The paper counts three hubs on three localities and never names the third.' },
  ]);
};
