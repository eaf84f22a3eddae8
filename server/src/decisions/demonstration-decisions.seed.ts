import { addDays } from '@throughline/shared/calendar';
import { londonDay } from '@throughline/shared/dates';
import { USUAL_CALL_IN_WORKING_DAYS, callInPeriod, type DecisionStepKind } from '@throughline/shared/decision-life';
import { canCountWorkingDays, isWorkingDay } from '@throughline/shared/working-days';
import type { Seed } from '../platform/feature.ts';
import { fuzzyDateValues } from '../platform/fuzzy-date.ts';
import { seedId } from '../platform/ids.ts';
import { plant } from '../platform/plant.ts';
import { AgendaItemRow } from './agenda.entity.ts';
import { DecisionAllowanceRow, DecisionConditionRow, DelegationRow } from './authority.entity.ts';
import { DecisionDutyRow, DecisionLinkRow, DecisionStepRow } from './decision-life.entity.ts';
import { DecisionRow } from './decision.entity.ts';
import { MeetingRow } from './meeting.entity.ts';
import { ScrutinyReferralRow } from './scrutiny-referral.entity.ts';

interface MadeUp {
  reference: string;
  title: string;
  values: object;
  activities?: string[];
  steps: [kind: DecisionStepKind, on: string, byRole?: string, note?: string][];
  duties?: [kind: string, stage: string | null, on: string][];
}

const DIRECTOR = "Corporate Director of Children's Services";
const words: Record<string, string> = {
  DELIVERY: 'Delivering the programme',
  PARTNERSHIP: 'Partnership arrangements',
  PREPARATORY_SPEND: 'Spending on preparation',
  PROPOSAL_DEVELOPMENT: 'Developing proposals',
};

/** Made-up decisions in several states, around the day of seeding. Keys: ('decision', <council>, 'DEMO/02'). */
export const seedDemonstrationDecisions: Seed = async (em, council) => {
  const today = londonDay(council.now);
  // Beyond the bank holidays that are held, no call-in can be counted.
  if (!council.demo || !canCountWorkingDays(today) || !canCountWorkingDays(addDays(today, 60))) return;
  const id = (reference: string) => seedId('decision', council.slug, reference);
  const plantAll = async (made: MadeUp[]): Promise<void> => {
    for (const { reference, title, values, activities = [], steps, duties = [] } of made) {
      const of = { council: council.id, decision: id(reference) };
      const key = (noun: string, word: string) => seedId(noun, council.slug, reference, word);
      await plant(em, DecisionRow, [{
        id: of.decision, council: council.id, reference, title: `${title} (made up for the demonstration)`, kind: 'SUBSTANTIVE', isKey: 'NO', isUrgent: 'NO', callIn: 'NOT_STATED',
        takenByRole: null, meeting: null, madeOn: null, effectiveOn: null, isPublished: true, isDemonstration: true, ...values,
      }]);
      await plant(em, DecisionAllowanceRow, activities.map((activity) => ({ id: key('decision-allowance', activity), ...of, activity, text: words[activity] })));
      await plant(em, DecisionStepRow, steps.map(([kind, happenedOn, byRole = null, note = null], index) => ({
        id: key('decision-step', String(index + 1)), ...of, position: index + 1, kind, happenedOn, byRole, note, recordedAt: council.now, isDemonstration: true,
      })));
      await plant(em, DecisionDutyRow, duties.map(([kind, assessmentStage, doneOn]) => ({
        id: key('decision-duty', kind), ...of, kind, assessmentStage, doneOn, byRole: 'Head of the programme', note: null, isDemonstration: true,
      })));
    }
  };
  if (council.slug === 'york') await seedYork(em, council, today, id, plantAll);
  if (council.slug === 'kent') await seedKent(em, council, today, id, plantAll);
};

type Part = (...args: [...Parameters<Seed>, today: string, id: (reference: string) => string, plantAll: (made: MadeUp[]) => Promise<void>]) => Promise<void>;

const seedYork: Part = async (em, council, today, id, plantAll) => {
  const ago = (days: number) => addDays(today, -days);
  const delegation = seedId('delegation', council.slug, 'DEMO/01', 'head-of-innovation');
  await plant(em, DelegationRow, [{
    id: delegation, council: council.id, decision: id('DEMO/01'), part: null, position: 0, toRole: "Head of Innovation and Children's Champion",
    inConsultationWithRole: DIRECTOR, scope: 'Commissioning of courses and training within the programme.', limitPence: 2_500_000,
  }]);
  const open = callInPeriod(ago(1), USUAL_CALL_IN_WORKING_DAYS);
  const closed = callInPeriod(ago(21), USUAL_CALL_IN_WORKING_DAYS);
  const board = nextWorkingDay(addDays(today, 12));
  const meeting = seedId('meeting', council.slug, 'project-board', board);
  await plant(em, MeetingRow, [{
    id: meeting, council: council.id, body: seedId('body', council.slug, 'project-board'), day: board,
    ...fuzzyDateValues('held', { start: board, end: board, precision: 'DAY', approximate: false, raw: null }), startsAt: '10:00', venue: 'West Offices', isPublished: false, isDemonstration: true,
  }]);
  await plantAll([
    {
      reference: 'DEMO/02', title: 'Adapt the first two sites for families', activities: ['DELIVERY'],
      values: {
        isKey: 'YES', keyReason: 'MONEY', amountPence: 60_000_000, callIn: 'YES', takenByRole: DIRECTOR, noticePublishedOn: ago(45), reportPublishedOn: ago(10),
        madeOn: ago(2), publishedOn: ago(1), callInEndsOn: open.endsOn, effectiveOn: open.effectiveOn,
      },
      steps: [['PROPOSED', ago(50)], ['NOTICE_PUBLISHED', ago(45)], ['REPORT_PUBLISHED', ago(10)], ['MADE', ago(2), DIRECTOR]],
      duties: [['EQUALITY_ASSESSMENT', 'FULL', ago(14)], ['DUE_REGARD', null, ago(11)]],
    },
    {
      reference: 'DEMO/03', title: 'Keep the programme team for another year', activities: ['PARTNERSHIP', 'PROPOSAL_DEVELOPMENT'],
      values: { kind: 'IN_PRINCIPLE', body: seedId('body', council.slug, 'project-board'), dueMeeting: meeting, dueOn: board, reportPublishedOn: ago(3), isPublished: false },
      steps: [['PROPOSED', ago(20)], ['REPORT_PUBLISHED', ago(3)]],
    },
    {
      reference: 'DEMO/04', title: 'Use one form for all referrals to family hubs', activities: ['PARTNERSHIP'],
      values: {
        callIn: 'YES', takenByRole: DIRECTOR, reportPublishedOn: ago(30), madeOn: ago(22), publishedOn: ago(21), callInEndsOn: closed.endsOn, effectiveOn: null,
      },
      steps: [
        ['PROPOSED', ago(40)], ['REPORT_PUBLISHED', ago(30)], ['MADE', ago(22), DIRECTOR],
        ['CALLED_IN', ago(17), 'three members of the council', 'Schools were not asked about the form.'],
      ],
    },
    {
      reference: 'DEMO/05', title: 'Commission parenting courses', activities: ['PREPARATORY_SPEND', 'PARTNERSHIP'],
      values: {
        kind: 'DELEGATED', delegationId: delegation, amountPence: 2_400_000, callIn: 'NO', takenByRole: "Head of Innovation and Children's Champion",
        consultedRole: DIRECTOR, consultedOn: '2023-02-06', madeOn: '2023-02-10', publishedOn: '2023-02-13', effectiveOn: '2023-02-10',
      },
      steps: [['PROPOSED', '2023-01-30'], ['MADE', '2023-02-10', "Head of Innovation and Children's Champion"]],
    },
  ]);
  await plant(em, ScrutinyReferralRow, [{
    id: seedId('scrutiny-referral', council.slug, 'DEMO/04'), council: council.id, decision: id('DEMO/04'), kind: 'CALL_IN', requestedByRole: 'three members of the council',
    ...fuzzyDateValues('requested', { start: ago(17), end: ago(17), precision: 'DAY', approximate: false, raw: null }), meeting: null, heardOn: null, outcome: 'AWAITED',
    grounds: 'Schools were not asked about the form', isDemonstration: true,
  }]);
  const item = (position: number, kind: string, title: string, decision: string | null) => ({
    id: seedId('agenda-item', council.slug, 'project-board', String(position)), council: council.id, meeting, position, kind, title, paper: null, decision, outcome: null, isDemonstration: true,
  });
  await plant(em, AgendaItemRow, [
    item(1, 'MINUTES', 'Minutes of the last meeting', null),
    item(2, 'REPORT', 'Money, delivery and risks', null),
    item(3, 'DECISION', 'The programme team for another year', id('DEMO/03')),
  ]);
};

const seedKent: Part = async (em, council, today, id, plantAll) => {
  const ago = (days: number) => addDays(today, -days);
  const director = 'Corporate Director of Children, Young People and Education';
  const member = "Cabinet Member for Integrated Children's Services";
  await plantAll([
    {
      reference: 'DEMO/01', title: 'Approve the family hub model for the county', activities: ['DELIVERY', 'PARTNERSHIP'],
      values: { isKey: 'YES', keyReason: 'WARDS', wardCount: 12, takenByRole: member, noticePublishedOn: ago(12), dueOn: addDays(today, 25) },
      steps: [['PROPOSED', ago(30)], ['NOTICE_PUBLISHED', ago(12)]],
      duties: [['EQUALITY_ASSESSMENT', 'INITIAL', ago(20)]],
    },
    {
      reference: 'DEMO/02', title: 'Appoint a partner to prepare detailed proposals', activities: ['PREPARATORY_SPEND'],
      values: {
        kind: 'DELEGATED', delegationId: seedId('delegation', council.slug, '22/00094', 'part-d'), amountPence: 6_000_000, callIn: 'NO', takenByRole: director,
        consultedRole: member, consultedOn: '2023-02-16', madeOn: '2023-02-20', publishedOn: '2023-02-21', effectiveOn: '2023-02-20',
      },
      steps: [['PROPOSED', '2023-02-06'], ['MADE', '2023-02-20', director]],
    },
  ]);
  await plant(em, DecisionConditionRow, [{
    id: seedId('decision-condition', council.slug, 'DEMO/01', 'CONSULTATION'), council: council.id, decision: id('DEMO/01'), part: null, position: 0, needs: 'CONSULTATION',
    text: 'Each district is consulted before its services change.', metOn: null,
  }]);
  await plant(em, DecisionLinkRow, [{
    id: seedId('decision-link', council.slug, 'DEMO/01'), council: council.id, decision: id('DEMO/01'), kind: 'IMPLEMENTS', earlierDecision: id('22/00094'), isDemonstration: true,
  }]);
};

function nextWorkingDay(day: string): string {
  return isWorkingDay(day) ? day : nextWorkingDay(addDays(day, 1));
}
