import type { Feature } from '../platform/feature.ts';
import { equalityChecks } from './equality.checks.ts';
import { ConsultationEqualityQuestionRow, EqualityOptionRow, EqualityQuestionRow } from './equality.entity.ts';
import { ConsultationEqualityQuestions, CouncilEqualityQuestions, EqualityResolver } from './equality.resolver.ts';
import { seedEquality } from './equality.seed.ts';
import { RetentionRow } from './retention.entity.ts';
import { CouncilRetention, RetentionResolver } from './retention.resolver.ts';
import { retentionJobs } from './retention.service.ts';

/** What people say about themselves beside a consultation, and how long what they gave is kept. */
export const equality: Feature = {
  name: 'equality',
  entities: [EqualityQuestionRow, EqualityOptionRow, ConsultationEqualityQuestionRow, RetentionRow],
  resolvers: [EqualityResolver, ConsultationEqualityQuestions, CouncilEqualityQuestions, RetentionResolver, CouncilRetention],
  checks: equalityChecks,
  seed: seedEquality,
  jobs: retentionJobs,
  daily: Object.keys(retentionJobs),
};
