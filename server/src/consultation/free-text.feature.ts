import type { Feature } from '../platform/feature.ts';
import { ConsultationPointRow, PointDispositionRow } from './point.entity.ts';
import { ConsultationPoints, PointResolver, ReceiptPoints } from './point.resolver.ts';
import { seedYorkTexts } from './york-texts.seed.ts';
import { PublishedTextRow, SafeguardingRouteRow, TextsPublicationRow } from './free-text.entity.ts';
import { ConsultationTexts, CouncilSafeguarding, FreeTextCommands, FreeTextQueries, QuestionTexts } from './free-text.resolver.ts';

/** What people wrote: read by few, published without what could identify somebody, and answered point by point. */
export const freeText: Feature = {
  name: 'freeText',
  entities: [TextsPublicationRow, PublishedTextRow, SafeguardingRouteRow, ConsultationPointRow, PointDispositionRow],
  resolvers: [FreeTextQueries, FreeTextCommands, QuestionTexts, ConsultationTexts, CouncilSafeguarding, PointResolver, ConsultationPoints, ReceiptPoints],
  seed: seedYorkTexts,
  constraints: { text_redaction_layer: 'VERSION_CONFLICT', texts_publication_pkey: 'TEXTS_ALREADY_PUBLISHED', safeguarding_route_pkey: 'VERSION_CONFLICT', consultation_point_number: 'VERSION_CONFLICT' },
};
