import type { Feature } from '../platform/feature.ts';
import { afterMeetingChecks } from './after-meeting.checks.ts';
import { seedAfterMeeting } from './after-meeting.seed.ts';
import { RecommendationResolutionRow, ReportConsiderationRow } from './consideration.entity.ts';
import { ConsiderationCommands } from './consideration.resolver.ts';
import { PromiseCitationRow } from './promise-citation.entity.ts';
import { ScrutinyRecommendationRow, ScrutinyRecommendationStepRow } from './scrutiny-recommendation.entity.ts';
import { ScrutinyRecommendationCommands } from './scrutiny-recommendation.resolver.ts';
import { AgendaPapers, BodyMeetings, CouncilScrutiny, ReportAfterMeetings, ScrutinyQueries } from './still-open.resolver.ts';
import { UpdateScheduleRow } from './update-schedule.entity.ts';
import { WorkPlanItemRow } from './work-plan.entity.ts';
import { WorkPlanCommands } from './work-plan.resolver.ts';

/** What becomes of papers: meetings that consider them, what scrutiny recommends and plans, what is still open. */
export const afterMeeting: Feature = {
  name: 'after-meeting',
  entities: [
    ReportConsiderationRow,
    RecommendationResolutionRow,
    UpdateScheduleRow,
    ScrutinyRecommendationRow,
    ScrutinyRecommendationStepRow,
    WorkPlanItemRow,
    PromiseCitationRow,
  ],
  resolvers: [CouncilScrutiny, BodyMeetings, AgendaPapers, ReportAfterMeetings, ScrutinyQueries, ConsiderationCommands, ScrutinyRecommendationCommands, WorkPlanCommands],
  checks: afterMeetingChecks,
  seed: seedAfterMeeting,
  constraints: {
    report_consideration_once: 'PAPER_ALREADY_ON_AGENDA',
    recommendation_resolution_once: 'RECOMMENDATION_ALREADY_RESOLVED',
    scrutiny_recommendation_step_version: 'VERSION_CONFLICT',
    update_schedule_subject: 'DUPLICATE_REFERENCE',
    promise_citation_once: 'DUPLICATE_REFERENCE',
  },
};
