import { plantFacts, type Fact, type PaperCode } from '../papers/papers.seed.ts';
import type { Seed } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { plant } from '../platform/plant.ts';
import { BodyRow, BodySeatRow, OversightRow } from './body.entity.ts';

interface SeedBody {
  key: string;
  name: string;
  kind: string;
  status: 'AGREED' | 'LIVE';
  purpose?: string;
  frequency?: string;
  chairRole?: string;
  accountableToRole?: string;
  seats?: { heldBy: string; isRequired: boolean }[];
  oversees?: { ofWhat: string; status: 'LIVE' | 'PROPOSED'; shownOn: string }[];
  facts: Fact[];
}

const DISTRICT_WIDE = { ofWhat: 'Community hubs across the district', status: 'PROPOSED', shownOn: '2019-02-25' } as const;
const districtWide: Fact = { fact: 'KIR-48', field: 'oversees', place: 'section 2.6', normalised: 'PROPOSED', rule: 'The paper suggests that oversight could be done here; that is not yet an agreed arrangement.' };

/** Every body that the papers name, or agree to set up. */
const bodies: Record<string, { paper: PaperCode; bodies: SeedBody[] }> = {
  kirklees: {
    paper: 'KIR',
    bodies: [
      {
        key: 'childrens-scrutiny-panel', name: "Children's Scrutiny Panel", kind: 'SCRUTINY', status: 'LIVE',
        facts: [{ fact: 'KIR-01', field: 'name', place: 'header', raw: "Children's Scrutiny Panel" }],
      },
      {
        key: 'hub-leader-network', name: 'Kirklees Community Hub Leader Network', kind: 'LEADER_NETWORK', status: 'LIVE',
        purpose: 'Hubs share good practice, work on what helps and what hinders all of them, engage with partners and support each other.',
        facts: [{ fact: 'KIR-25', field: 'name', place: 'section 1', raw: 'Kirklees Community Hub Leader Network' }],
      },
      {
        key: 'education-and-learning-partnership-board', name: 'Education and Learning Partnership Board', kind: 'PARTNERSHIP_BOARD', status: 'LIVE',
        oversees: [{ ofWhat: 'Development of the community hubs', status: 'LIVE', shownOn: '2019-02-25' }, DISTRICT_WIDE],
        facts: [
          { fact: 'KIR-26', field: 'oversees', place: 'section 1', raw: 'currently', normalised: 'LIVE', rule: 'In use on the day of the paper; it does not say since when.' },
          districtWide,
        ],
      },
      {
        key: 'childrens-integrated-commissioning-group', name: "Children's Integrated Commissioning Group", kind: 'PARTNERSHIP_BOARD', status: 'LIVE',
        oversees: [DISTRICT_WIDE], facts: [districtWide],
      },
      {
        key: 'children-and-young-peoples-partnership', name: "Children and Young People's Partnership", kind: 'PARTNERSHIP_BOARD', status: 'LIVE',
        purpose: 'To be refreshed, as the paper puts it; it would share oversight of the hubs with two other bodies.',
        oversees: [DISTRICT_WIDE], facts: [districtWide],
      },
      {
        key: 'hub-management-groups', name: 'Hub management groups, one for each hub', kind: 'HUB_MANAGEMENT_GROUP', status: 'AGREED',
        purpose: 'Several agencies manage a hub together. Part of the accountability framework that hub leaders and the council agreed; no single group is named.',
        seats: [
          { heldBy: 'Elected members', isRequired: true },
          { heldBy: 'Agencies that work with the hub', isRequired: true },
          { heldBy: 'Other community champions', isRequired: false },
          { heldBy: 'People with local intelligence, such as GPs', isRequired: false },
        ],
        facts: [{ fact: 'KIR-47', field: 'seats', place: 'section 2.5' }],
      },
    ],
  },
  barnet: {
    paper: 'BAR',
    bodies: [
      {
        key: 'cels-committee', name: 'Children, Education, Libraries and Safeguarding Committee', kind: 'COMMITTEE', status: 'LIVE',
        purpose: 'Decides, in a council that is run by committees.',
        facts: [{ fact: 'BAR-01', field: 'name', place: 'header', raw: 'Children, Education, Libraries & Safeguarding Committee' }],
      },
      {
        key: 'programme-board', name: 'Programme Board', kind: 'PROGRAMME_BOARD', status: 'LIVE',
        purpose: 'Governs the hub programme before and after the decision, and sees to communication and engagement with staff, children, young people and families.',
        chairRole: 'Operational Director – Early Help, Children in Need and Child Protection', accountableToRole: 'Family Services Strategic Director',
        facts: [
          { fact: 'BAR-40', field: 'chairRole', place: 'section 4.3' },
          { fact: 'BAR-40', field: 'accountableToRole', place: 'section 4.3' },
        ],
      },
      {
        key: 'early-help-multi-agency-panel', name: 'Early Help Multi Agency Panel', kind: 'MULTI_AGENCY_PANEL', status: 'LIVE',
        purpose: 'Names the lead agency and coordinates support for families who need early help, in the East-Central pilot.',
        facts: [{ fact: 'BAR-25', field: 'purpose', place: 'section 2.3' }],
      },
    ],
  },
  kent: {
    paper: 'KEN',
    bodies: [
      {
        key: 'cabinet-committee', name: "Children's and Young People's Cabinet Committee", kind: 'CABINET_COMMITTEE', status: 'LIVE',
        purpose: 'Advises the cabinet. It does not decide, and is not scrutiny.',
        facts: [{ fact: 'KEN-02', field: 'kind', place: 'header', raw: "Children's and Young People's Cabinet Committee", normalised: 'CABINET_COMMITTEE' }],
      },
      {
        key: 'scrutiny-committee', name: 'Scrutiny Committee', kind: 'SCRUTINY', status: 'LIVE',
        facts: [{ fact: 'KEN-14', field: 'name', place: 'paragraph 1.2' }],
      },
    ],
  },
  york: {
    paper: 'YOR',
    bodies: [
      {
        key: 'scrutiny-committee', name: 'Children, Education and Communities Policy and Scrutiny Committee', kind: 'SCRUTINY', status: 'LIVE',
        facts: [{ fact: 'YOR-01', field: 'name', place: 'header' }],
      },
      {
        key: 'project-board', name: 'Family Hubs Project Board', kind: 'PROJECT_BOARD', status: 'LIVE', frequency: 'MONTHLY',
        purpose: 'Watches over the project: its documents, its plan and its risks.', chairRole: "Corporate Director of Children's Services",
        facts: [
          { fact: 'YOR-29', field: 'frequency', place: 'paragraph 18a', raw: 'monthly', normalised: 'MONTHLY' },
          { fact: 'YOR-29', field: 'chairRole', place: 'paragraph 18a', raw: "Corporate Director for Children's Services", normalised: "Corporate Director of Children's Services", rule: 'The same post as in the contacts of the paper, one word apart.' },
        ],
      },
    ],
  },
};

/** Keys: `seedId('body', <council>, <key>)`, such as ('body', 'york', 'project-board'). */
export const seedBodies: Seed = async (em, council) => {
  const { paper, bodies: own } = bodies[council.slug] ?? { paper: 'YOR', bodies: [] };
  const bodyId = (key: string) => seedId('body', council.slug, key);
  await plant(em, BodyRow, own.map((body) => ({
    id: bodyId(body.key), council: council.id, name: body.name, kind: body.kind, status: body.status, purpose: body.purpose ?? null,
    frequency: body.frequency ?? 'NOT_STATED', chairRole: body.chairRole ?? null, accountableToRole: body.accountableToRole ?? null, isDemonstration: false,
  })));
  for (const { key, seats = [], oversees = [], facts } of own) {
    await plant(em, BodySeatRow, seats.map((seat) => ({ id: seedId('body-seat', council.slug, key, seat.heldBy), council: council.id, body: bodyId(key), ...seat })));
    await plant(em, OversightRow, oversees.map((oversight) => ({
      id: seedId('oversight', council.slug, key, oversight.ofWhat), council: council.id, body: bodyId(key), ...oversight,
    })));
    await plantFacts(em, council, paper, { type: 'body', id: bodyId(key) }, facts);
  }
};
