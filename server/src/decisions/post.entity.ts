import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';

/** A post: who may decide, and who answers for it. */
const postSchema = defineEntity({
  name: 'PostRow',
  tableName: 'post',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    title: p.text(),
    alsoCalled: p.text().nullable(),
    isDemonstration: p.boolean(),
  },
});
export class PostRow extends postSchema.class {}
postSchema.setClass(PostRow);

/** Who held a post on the day of a paper. */
const appointmentSchema = defineEntity({
  name: 'AppointmentRow',
  tableName: 'appointment',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    post: () => p.manyToOne(PostRow),
    holder: p.text(),
    shownOn: p.date(),
    isDemonstration: p.boolean(),
  },
});
export class AppointmentRow extends appointmentSchema.class {}
appointmentSchema.setClass(AppointmentRow);
