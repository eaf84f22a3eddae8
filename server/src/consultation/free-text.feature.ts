import type { Feature } from '../platform/feature.ts';
import { PublishedTextRow, SafeguardingRouteRow, TextsPublicationRow } from './free-text.entity.ts';
import { ConsultationTexts, CouncilSafeguarding, FreeTextCommands, FreeTextQueries, QuestionTexts } from './free-text.resolver.ts';

/** What people wrote: read by few, published without what could identify somebody. */
export const freeText: Feature = {
  name: 'freeText',
  entities: [TextsPublicationRow, PublishedTextRow, SafeguardingRouteRow],
  resolvers: [FreeTextQueries, FreeTextCommands, QuestionTexts, ConsultationTexts, CouncilSafeguarding],
  constraints: { text_redaction_layer: 'VERSION_CONFLICT', texts_publication_pkey: 'TEXTS_ALREADY_PUBLISHED', safeguarding_route_pkey: 'VERSION_CONFLICT' },
};
