import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { PanelRow } from './panel.entity.ts';

/** One meeting of a panel, in a room with phones and a projector. */
const sessionSchema = defineEntity({
  name: 'PanelSessionRow',
  tableName: 'panel_session',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    panel: () => p.manyToOne(PanelRow),
    title: p.text(),
    status: p.text(),
    startsOn: p.date(),
    joinCode: p.text(),
    groupSize: p.integer(),
    participants: p.integer().default(0),
    isDemonstration: p.boolean(),
  },
});
export class PanelSessionRow extends sessionSchema.class {}
sessionSchema.setClass(PanelSessionRow);

/** A phone that has joined. Nothing about the person who holds it. */
const participantSchema = defineEntity({
  name: 'SessionParticipantRow',
  tableName: 'session_participant',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    session: () => p.manyToOne(PanelSessionRow),
    secretHash: p.type('bytea').$type<Buffer>(),
  },
});
export class SessionParticipantRow extends participantSchema.class {}
participantSchema.setClass(SessionParticipantRow);
