import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { fuzzyDate } from '../platform/fuzzy-date.ts';
import { DecisionRow } from './decision.entity.ts';
import { MeetingRow } from './meeting.entity.ts';

/** A decision comes before scrutiny: called in, placed on the agenda by members, looked at beforehand, or for an update. */
const schema = defineEntity({
  name: 'ScrutinyReferralRow',
  tableName: 'scrutiny_referral',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    decision: () => p.manyToOne(DecisionRow),
    kind: p.text(),
    requestedByRole: p.text(),
    ...fuzzyDate('requested'),
    meeting: () => p.manyToOne(MeetingRow).nullable(),
    heardOn: p.date().nullable(),
    outcome: p.text(),
    grounds: p.text().nullable(),
    responseDueOn: p.date().nullable(),
    response: p.text().nullable(),
    responseReceivedOn: p.date().nullable(),
    isDemonstration: p.boolean().default(false),
  },
});
export class ScrutinyReferralRow extends schema.class {}
schema.setClass(ScrutinyReferralRow);
