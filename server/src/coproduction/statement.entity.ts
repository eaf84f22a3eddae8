import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { PanelSessionRow, SessionParticipantRow } from './panel-session.entity.ts';

/** A sentence to agree or disagree with, and the votes on it that are counted so far. */
const statementSchema = defineEntity({
  name: 'SessionStatementRow',
  tableName: 'session_statement',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    session: () => p.manyToOne(PanelSessionRow),
    groupSize: p.integer(),
    participant: () => p.manyToOne(SessionParticipantRow).nullable(),
    text: p.text(),
    number: p.integer(),
    isHidden: p.boolean().default(false),
    countedVoters: p.integer().default(0),
    countedAgree: p.integer().default(0),
    countedDisagree: p.integer().default(0),
  },
});
export class SessionStatementRow extends statementSchema.class {}
statementSchema.setClass(SessionStatementRow);

/** What one participant says to one statement: the latest, and what of it is in the figures. */
const voteSchema = defineEntity({
  name: 'SessionVoteRow',
  tableName: 'session_vote',
  properties: {
    statement: () => p.manyToOne(SessionStatementRow).primary(),
    participant: () => p.manyToOne(SessionParticipantRow).primary(),
    council: () => p.manyToOne(CouncilRow),
    session: () => p.manyToOne(PanelSessionRow),
    vote: p.text(),
    counted: p.text().nullable(),
    isChanged: p.boolean().default(false),
  },
});
export class SessionVoteRow extends voteSchema.class {}
voteSchema.setClass(SessionVoteRow);
