import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { ConsultationRow } from './consultation.entity.ts';

/** When the words of a consultation were published; no row until they are. */
const publicationSchema = defineEntity({
  name: 'TextsPublicationRow',
  tableName: 'texts_publication',
  properties: {
    consultation: () => p.oneToOne(ConsultationRow).primary(),
    council: () => p.manyToOne(CouncilRow),
    publishedAt: p.datetime(),
    isDemonstration: p.boolean(),
  },
});
export class TextsPublicationRow extends publicationSchema.class {}
publicationSchema.setClass(TextsPublicationRow);

/** A published copy of what somebody wrote, at a place that was drawn. Nothing leads from it to a response. */
const textSchema = defineEntity({
  name: 'PublishedTextRow',
  tableName: 'published_text',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    consultation: () => p.manyToOne(ConsultationRow),
    questionKey: p.uuid(),
    position: p.integer(),
    words: p.text(),
    isRedacted: p.boolean(),
    isOrganisation: p.boolean(),
    isDemonstration: p.boolean(),
  },
});
export class PublishedTextRow extends textSchema.class {}
textSchema.setClass(PublishedTextRow);

/** To whom a council passes on a text that may tell of harm. */
const routeSchema = defineEntity({
  name: 'SafeguardingRouteRow',
  tableName: 'safeguarding_route',
  properties: {
    council: () => p.oneToOne(CouncilRow).primary(),
    post: p.text(),
    procedure: p.text(),
    isDemonstration: p.boolean(),
    version: p.integer().default(1),
  },
});
export class SafeguardingRouteRow extends routeSchema.class {}
routeSchema.setClass(SafeguardingRouteRow);
