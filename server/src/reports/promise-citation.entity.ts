import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { GrantCommitmentRow } from '../funding/grant-condition.entity.ts';
import { ProgrammeCommitmentRow } from '../programme/commitment.entity.ts';
import { ReportVersionRow } from './report-version.entity.ts';

/** Where in a published paper a promise stands: one of a programme, or one that was made for a grant. */
const schema = defineEntity({
  name: 'PromiseCitationRow',
  tableName: 'promise_citation',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    version: () => p.manyToOne(ReportVersionRow),
    section: p.integer().nullable(),
    commitment: () => p.manyToOne(ProgrammeCommitmentRow).nullable(),
    grantCommitment: () => p.manyToOne(GrantCommitmentRow).nullable(),
  },
});
export class PromiseCitationRow extends schema.class {}
schema.setClass(PromiseCitationRow);
