import type { Seed } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { ProgrammePlanter, dateFact, fact, type MilestoneSeed } from './programme-rows.seed.ts';

/** Nobody has recorded these decisions here, so what depends on them is blocked. */
const bothDecisions = {
  'The decision of the committee on the outline business case, at its meeting of 16 January 2018': null,
  'The decision of the committee on the full business case': null,
};

const decisionsExpected = {
  'The decision of the committee on the outline business case, at its meeting of 16 January 2018': '16 January 2018',
  'The decision of the committee on the full business case': 'June 2018',
};

const consulting = { read: '1 February to March 2018', printed: 'from 1st February to March 2018' };
const rollingOut = { read: 'June 2018', printed: 'from June 2018' };

const milestones: MilestoneSeed[] = [
  {
    key: 'consultation',
    title: 'The public consultation on the proposals has been held',
    baseline: consulting,
    facts: [dateFact('BAR-38', 'baselineDue', 'section 4.1', consulting)],
  },
  {
    key: 'pilots-evaluated',
    title: 'The pilots in East-Central and West have been evaluated',
    baseline: 'February/March 2018',
    facts: [dateFact('BAR-61', 'baselineDue', 'section 5.8', 'February/March 2018'), fact('BAR-38', 'title', 'section 4.1')],
  },
  {
    key: 'full-business-case',
    title: 'The full business case, with the recommended option, is before the committee',
    baseline: 'June 2018',
    facts: [dateFact('BAR-11', 'baselineDue', 'summary and section 4.1', 'June 2018')],
  },
  {
    key: 'roll-out',
    title: 'The new model is being rolled out',
    baseline: rollingOut,
    preconditions: bothDecisions,
    decisionsExpected,
    facts: [dateFact('BAR-39', 'baselineDue', 'section 4.2', rollingOut), fact('BAR-39', 'preconditions', 'section 4.2')],
    issues: [
      {
        code: 'X-13',
        place: 'section 4.2',
        raw: 'from June 2018',
        note: 'Roll-out is planned for the same month as the decision that would permit it. Both dates are kept; the milestone stays blocked until the decision is in force.',
      },
    ],
  },
  {
    key: 'go-live',
    title: 'The new model is live',
    baseline: 'January 2019',
    preconditions: bothDecisions,
    decisionsExpected,
    facts: [dateFact('BAR-39', 'baselineDue', 'section 4.2', 'January 2019'), fact('BAR-39', 'preconditions', 'section 4.2')],
  },
];

const statements = [
  {
    key: 'early-years',
    kind: 'SCOPE',
    content: 'Early years services that the council delivers or commissions',
    facts: [fact('BAR-09', 'content', 'summary')],
  },
  {
    key: 'early-help',
    kind: 'SCOPE',
    content: 'Early help services that the council delivers or commissions',
    facts: [fact('BAR-09', 'content', 'summary')],
  },
  { key: 'youth', kind: 'SCOPE', content: 'Youth services that the council delivers or commissions', facts: [fact('BAR-09', 'content', 'summary')] },
  {
    key: 'three-hubs',
    kind: 'OBJECTIVE',
    content: 'Three hubs, one in each of the localities that children’s centres already use',
    facts: [fact('BAR-08', 'content', 'summary')],
  },
  {
    key: 'efficiencies',
    kind: 'OBJECTIVE',
    content: 'Achieve the efficiencies that the Medium Term Financial Strategy requires',
    facts: [fact('BAR-10', 'content', 'summary')],
  },
  {
    key: 'pilot-co-location',
    kind: 'AIM',
    about: 'The pilot in East-Central',
    content: 'Staff of different organisations work in the same places',
    facts: [fact('BAR-25', 'content', 'section 2.3')],
  },
  {
    key: 'pilot-panel',
    kind: 'AIM',
    about: 'The pilot in East-Central',
    content: 'A panel of several agencies names who leads and coordinates the help for a family',
    facts: [fact('BAR-25', 'content', 'section 2.3')],
  },
  {
    key: 'pilot-training',
    kind: 'AIM',
    about: 'The pilot in East-Central',
    content: 'Professions learn and develop together',
    facts: [fact('BAR-25', 'content', 'section 2.3')],
  },
  {
    key: 'pilot-offer',
    kind: 'AIM',
    about: 'The pilot in East-Central',
    content: 'What partners offer in the locality is reviewed',
    facts: [fact('BAR-25', 'content', 'section 2.3')],
  },
] as const;

/** Barnet's hub programme, as its outline business case describes it. */
export const seedBarnet: Seed = async (em, council) => {
  const barnet = new ProgrammePlanter(em, council, 'BAR', 'family-hubs');
  await barnet.programme({
    key: 'family-hubs',
    name: 'Children, Young People and Family Hub Programme',
    modelStanding: 'PROPOSED',
    board: seedId('body', 'barnet', 'programme-board'),
    established: 'early 2017',
    facts: [
      dateFact('BAR-07', 'established', 'summary', 'early 2017'),
      fact('BAR-11', 'modelStanding', 'summary'),
      fact('BAR-40', 'board', 'section 4.3'),
    ],
    issues: [
      {
        code: 'X-10',
        place: 'title, summary and enclosures',
        raw: 'Children, Young People and Family Hubs; 0-19 Family Hubs',
        note: 'The programme is named differently in the title, in the text and in the appendices, and the full business case is also called final. The name in the text is used; the others mean the same.',
      },
    ],
  });
  await barnet.ageRanges([
    {
      key: 'hubs',
      describes: 'The hubs',
      ages: { start: 'BIRTH', to: 19 },
      facts: [{ fact: 'BAR-08', field: 'ages', place: 'summary', raw: 'aged 0-19', normalised: 'BIRTH to 19' }],
    },
  ]);
  await barnet.scopeChanges([
    {
      key: 'widened',
      changed: 'June 2017',
      description: 'Reviewed and widened, to improve how early help is given across the public agencies of the borough',
      facts: [dateFact('BAR-07', 'changed', 'summary', 'June 2017')],
    },
  ]);
  await barnet.statements(statements);
  await barnet.milestones(milestones);
  await barnet.events([
    {
      key: 'pilot',
      scope: 'LOCAL',
      title: 'The pilot hub in East-Central began',
      happened: { read: 'September 2017', printed: 'since September 2017' },
      facts: [dateFact('BAR-25', 'happened', 'section 2.3', { read: 'September 2017', printed: 'since September 2017' })],
    },
    {
      key: 'committee-told',
      scope: 'LOCAL',
      title: 'The committee heard how the improvement action plan was going, and that an outline business case would follow',
      happened: 'November 2017',
      facts: [dateFact('BAR-13', 'happened', 'section 1.1', 'November 2017')],
    },
  ]);
  await barnet.commitments([
    {
      key: 'outline-business-case',
      promise: 'Bring an outline business case to the committee',
      due: 'January 2018',
      met: { read: '16 January 2018', printed: '16 January 2017' },
      facts: [
        dateFact('BAR-13', 'due', 'section 1.1', 'January 2018'),
        {
          ...dateFact('BAR-13', 'met', 'header', { read: '16 January 2018', printed: '16 January 2017' }),
          rule: 'The header is read as 2018, since the paper cites events of 2017.',
        },
      ],
    },
    {
      key: 'test-traded-services',
      promise: 'Test with customers how traded services that do not break even could be funded',
      facts: [fact('BAR-38', 'promise', 'section 4.1')],
    },
    {
      key: 'four-streams',
      promise:
        'Base the full business case on the evaluation, the responses to the consultation, talks with partners and staff, and the tests of traded services',
      due: 'June 2018',
      facts: [dateFact('BAR-38', 'due', 'section 4.1', 'June 2018')],
    },
  ]);
};
