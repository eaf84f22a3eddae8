import { plantFacts, plantIssues, type PaperCode } from '../papers/papers.seed.ts';
import type { Seed } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { plant } from '../platform/plant.ts';
import { HubNetworkRow, HubStatementRow } from './hub-network.entity.ts';
import { HubStageNameRow, HubStageRow } from './hub-stage.entity.ts';
import { HubRow } from './hub.entity.ts';

const COUNT = 17;
const named = [
  { key: 'spenborough', name: 'Spenborough' },
  { key: 'colne-valley', name: 'Colne Valley' },
  { key: 'holmfirth', name: 'Holmfirth' },
];

/** The 17 hubs of Kirklees: three with a name in the paper, fourteen counted and not named. Keys: ('hub', 'kirklees', 'spenborough') … ('hub', 'kirklees', '4') … */
export const kirkleesHubs = Array.from({ length: COUNT }, (_, index) => {
  const known = named[index];
  const position = index + 1;
  const key = known?.key ?? String(position);
  return { id: seedId('hub', 'kirklees', key), position, name: known?.name ?? `Hub not named in the paper (${position} of ${COUNT})`, nameIsStated: known !== undefined };
});

const stageNames = [
  {
    code: 'EMERGENT', label: 'Emergent', rawLabel: null, fact: 'HOW-21',
    meaning: 'Schools that have shown interest. The council is making room to support them.',
  },
  {
    code: 'TRIALLER_TESTER', label: 'Trialler and tester', rawLabel: 'Trialler and Tester; Trialers and Testers', fact: 'HOW-20',
    meaning: 'Schools that try out new ways of working together with the council, health and the voluntary sector.',
  },
];

interface Statement {
  fact: string;
  paper: PaperCode;
  place: string;
  topic: string;
  extent: string;
  text: string;
}

const statements: Statement[] = [
  { fact: 'KIR-15', paper: 'KIR', place: 'section 1', topic: 'VISION', extent: 'ALL', text: 'Schools that work closely together, as hubs, carry services to children, families and people around them. Agreed in sessions of council and school leaders in 2015.' },
  { fact: 'HOW-13', paper: 'HOW', place: 'vision, point 4', topic: 'BOUNDARIES', extent: 'ALL', text: 'A hub is bounded by what makes sense to its schools and community. That may not be a ward or a locality, and schools may be in other partnerships too.' },
  { fact: 'KIR-17', paper: 'KIR', place: 'section 1', topic: 'COVERAGE', extent: 'ALL', text: 'Every school has joined a hub, and every area has one.' },
  { fact: 'KIR-18', paper: 'KIR', place: 'section 1', topic: 'MEMBERSHIP', extent: 'ALL', text: 'Each hub is a defined partnership of schools that covers early years, primary and secondary.' },
  { fact: 'KIR-19', paper: 'KIR', place: 'section 1', topic: 'LEADERSHIP', extent: 'ALL', text: 'Each hub has somebody named to lead it, and some coordination. The paper gives no names.' },
  { fact: 'KIR-20', paper: 'KIR', place: 'section 1', topic: 'SERVICES', extent: 'ALL', text: 'Many kinds of service come together locally through the hubs.' },
  { fact: 'KIR-22', paper: 'KIR', place: 'section 1', topic: 'MATURITY', extent: 'VARIES', text: 'Hubs differ in how mature and how engaged they are, in their services, and in how far elected members and partners take part.' },
  { fact: 'KIR-23', paper: 'KIR', place: 'section 1', topic: 'MATURITY', extent: 'SOME', text: 'Some hubs can show a changed system, joined-up services and better outcomes. Others are still emerging and are supported to find their priorities.' },
  { fact: 'KIR-24', paper: 'KIR', place: 'section 1', topic: 'ELECTED_MEMBERS', extent: 'SOME', text: 'Ward councillors plan together with other local leaders in some hubs, and not yet in others.' },
  { fact: 'KIR-29', paper: 'KIR', place: 'section 1', topic: 'BUILDINGS', extent: 'NOT_APPLICABLE', text: "The council pays the building costs of children's centres that stand on school sites. How many there are is not stated." },
];

export const seedKirkleesHubs: Seed = async (em, council) => {
  if (council.slug !== 'kirklees') return;
  const network = seedId('hub-network', council.slug);
  await plant(em, HubNetworkRow, [{ id: network, council: council.id, name: 'Kirklees Community Hubs', statedHubs: COUNT, isDemonstration: false }]);
  await plant(em, HubRow, kirkleesHubs.map((hub) => ({
    ...hub, council: council.id, kind: 'COMMUNITY', form: 'SCHOOL_PARTNERSHIP', agesStart: 'NOT_STATED', agesFromAge: null, agesToAge: null,
    agesToAgeWithSend: null, summary: null, isDemonstration: false,
  })));
  for (const { id, name, nameIsStated } of kirkleesHubs) {
    const namedBy = { fact: 'KIR-37', field: 'name', place: 'section 2.2', raw: name };
    const counted = { fact: 'KIR-18', field: 'name', place: 'section 1', raw: '17 KCH', rule: "Counted by the paper. Hubs that it does not name keep a number here, which is this platform's own." };
    const kind = { fact: 'KIR-18', field: 'kind', place: 'section 1', raw: '17 KCH', normalised: 'COMMUNITY' };
    await plantFacts(em, council, 'KIR', { type: 'hub', id }, [nameIsStated ? namedBy : counted, kind]);
  }
  await plantFacts(em, council, 'KIR', { type: 'hubNetwork', id: network }, [{ fact: 'KIR-18', field: 'statedHubs', place: 'section 1', raw: '17', normalised: '17' }]);
  await plantIssues(em, council, 'KIR', { type: 'hubNetwork', id: network }, [
    {
      code: 'X-07', place: 'section 1', raw: 'partnerships and collaboratives', normalised: 'two wordings of one vision',
      note: "A school's page prints the same vision with “partnerships / clusters / collaboratives” where this paper has “partnerships and collaboratives”. Held as one vision in two wordings.",
    },
    {
      code: 'X-29', place: 'section 1', raw: 'Every school in Kirklees has joined', normalised: 'one primary hub, other partnerships',
      note: "This paper says that every school has joined a hub; a school's page says that schools may belong to other partnerships as well. Held as one primary hub and any number of others.",
    },
  ]);
  for (const [position, { fact, paper, place, ...statement }] of statements.entries()) {
    const id = seedId('hub-statement', council.slug, fact);
    await plant(em, HubStatementRow, [{ id, council: council.id, network, hub: null, position, ...statement }]);
    await plantFacts(em, council, paper, { type: 'hubStatement', id }, [{ fact, field: 'text', place }]);
  }
  await seedStages(em, council);
};

const seedStages: Seed = async (em, council) => {
  const stageNameId = (code: string) => seedId('hub-stage-name', council.slug, code);
  await plant(em, HubStageNameRow, stageNames.map(({ fact: _fact, ...stage }, position) => ({
    id: stageNameId(stage.code), council: council.id, position, isDemonstration: false, ...stage,
  })));
  for (const { code, label, fact } of stageNames) {
    await plantFacts(em, council, 'HOW', { type: 'hubStageName', id: stageNameId(code) }, [{ fact, field: 'meaning', place: `${label} hubs` }]);
  }
  await plantIssues(em, council, 'HOW', { type: 'hubStageName', id: stageNameId('TRIALLER_TESTER') }, [{
    code: 'X-28', place: 'Testing new ways of working', raw: 'Trialler and Tester; Trialers and Testers', normalised: 'TRIALLER_TESTER',
    note: 'The page spells the same stage in two ways. Held as one stage.',
  }]);
  // The page says what stage its hub is at, and neither which hub nor which school it is. It stays a statement without a hub.
  const stage = { type: 'hubStage', id: seedId('hub-stage', council.slug, 'school-page') };
  await plant(em, HubStageRow, [{
    id: stage.id, council: council.id, hub: null, stageName: stageNameId('EMERGENT'), position: 0, basis: 'SELF_DECLARED',
    saidOf: 'The hub of a school whose page names neither the school nor the hub', isDemonstration: false,
  }]);
  await plantFacts(em, council, 'HOW', stage, [
    { fact: 'HOW-22', field: 'stageName', place: 'Emergent hubs', raw: 'EMERGENT', normalised: 'EMERGENT' },
    { fact: 'HOW-24', field: 'saidOf', place: 'the whole page', rule: 'The page has no date, no author and no name of the school. Nobody guesses which of the 17 hubs it speaks of.' },
  ]);
  await plantIssues(em, council, 'HOW', stage, [{
    code: 'X-28', place: 'the whole page', note: 'The page is undated and does not name its hub, so this stage is not counted for any of the 17 hubs.',
  }]);
};
