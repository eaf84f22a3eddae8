import type { Feature } from '../platform/feature.ts';
import { CouncilPapers, PaperTemplateCommands } from './paper-templates.resolver.ts';
import { ReportExhibitCommands, ReportFigureCommands, ReportFiguresOfDraft, ReportPreviewResolver } from './report-figures.resolver.ts';

/** What drafts quote and show, how councils print their papers, and what their short forms mean. */
export const reportFigures: Feature = {
  name: 'report-figures',
  entities: [],
  resolvers: [CouncilPapers, PaperTemplateCommands, ReportFiguresOfDraft, ReportPreviewResolver, ReportFigureCommands, ReportExhibitCommands],
};
