import { kentGrantId } from '../funding/kent-grant.seed.ts';
import { yorkGrantId } from '../funding/york-grant.seed.ts';
import type { Seed } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { plant } from '../platform/plant.ts';
import { seedBarnetReport } from './barnet-report.seed.ts';
import { seedBoardMeetings } from './board-meetings.seed.ts';
import { seedDemonstrationDrafts } from './demonstration-drafts.seed.ts';
import { seedDemonstrationReports } from './demonstration-reports.seed.ts';
import { seedGlossary } from './glossary.seed.ts';
import { seedKentReport } from './kent-report.seed.ts';
import { seedKirkleesReport } from './kirklees-report.seed.ts';
import { seedPaperTemplates } from './paper-templates.seed.ts';
import { ProgrammeGrantRow } from './programme-grant.entity.ts';
import { seedWorkstreamBudgets } from './workstream-budget.seed.ts';
import { seedLaterYorkReport } from './york-later-report.seed.ts';
import { seedYorkReport } from './york-report.seed.ts';

const papers: Readonly<Record<string, Seed>> = {
  kirklees: seedKirkleesReport,
  york: seedYorkReport,
  barnet: seedBarnetReport,
  kent: seedKentReport,
};

/** The one programme of a council that its grant pays for. */
const grants: Readonly<Record<string, { programme: string; grant: string }>> = {
  york: { programme: seedId('programme', 'york', 'family-hubs'), grant: yorkGrantId },
  kent: { programme: seedId('programme', 'kent', 'family-hubs'), grant: kentGrantId },
};

/** The papers of the councils as published reports, what pays for which programme, and the demonstration. */
export const seedReports: Seed = async (em, council) => {
  const link = grants[council.slug];
  if (link)
    await plant(em, ProgrammeGrantRow, [
      { id: seedId('programme-grant', link.programme, link.grant), council: council.id, ...link },
    ]);
  // A version keeps the order and the terms of the day on which it is published.
  await seedPaperTemplates(em, council);
  await seedGlossary(em, council);
  await seedWorkstreamBudgets(em, council);
  await seedBoardMeetings(em, council);
  await papers[council.slug]?.(em, council);
  if (council.demo && council.slug === 'york') {
    await seedDemonstrationReports(em, council);
    await seedLaterYorkReport(em, council);
    await seedDemonstrationDrafts(em, council);
  }
};
