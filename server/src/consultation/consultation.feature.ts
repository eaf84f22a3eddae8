import type { Feature } from '../platform/feature.ts';
import { ConsultationAssuranceRow, ConsultationDecisionRow, ConsultationWaiverRow } from './assurance.entity.ts';
import { AssuranceCommands } from './assurance.resolver.ts';
import { DraftLinks, ReceiptLinks } from './code-link.resolver.ts';
import { consultationChecks } from './consultation.checks.ts';
import { ConsultationDutyRow, ConsultationOptionRow, ConsultationRow } from './consultation.entity.ts';
import { ConsultationForms } from './consultation-forms.resolver.ts';
import { ConsultationLifeCommands } from './consultation-life.resolver.ts';
import { ConsultationPartCommands } from './consultation-parts.resolver.ts';
import { ConsultationQueries, CouncilConsultations } from './consultation.resolver.ts';
import { CorrectionResolver } from './correction.resolver.ts';
import { seedConsultations } from './consultation.seed.ts';
import { ConsulteeGroupRow, OutreachRow } from './consultee-group.entity.ts';
import { ConsulteeCommands } from './consultees.resolver.ts';
import { DecisionConsultations } from './decision-consultation.resolver.ts';
import { ElectionRow } from './election.entity.ts';
import { CouncilElections } from './election.resolver.ts';
import { EntryBatchRow, PaperReturnRow, ResponseEntryRow } from './entry-batch.entity.ts';
import { entryChecks } from './entry.checks.ts';
import { ConsultationEntries, EntryCommands, EntryQueries } from './entry.resolver.ts';
import { ConsultationNoticeRow } from './notice.entity.ts';
import { PackDocumentRow, PackDocumentVersionRow } from './pack.entity.ts';
import { mountPackFiles } from './pack-files.service.ts';
import { FormCommands } from './form-commands.resolver.ts';
import { mountPictures } from './picture-file.service.ts';
import { PublishedFigureRow } from './published-figure.entity.ts';
import { QuestionCommands } from './question-commands.resolver.ts';
import { AnswerOptionRow, ConsultationFormRow, ConsultationQuestionRow, FormSectionRow, QuestionPartRow, QuestionRouteRow } from './question.entity.ts';
import { AnswerResolver, ResponseResolver } from './response.resolver.ts';
import { SendResponseResolver } from './send-response.resolver.ts';
import { PublishedTableRow } from './published-table.entity.ts';
import { ResultsResolver } from './results.resolver.ts';
import { ConsultationPictureRow, ConsultationWordingRow, FormEditionRow } from './wording.entity.ts';

export const consultation: Feature = {
  name: 'consultation',
  entities: [ConsultationRow, ConsultationDutyRow, ConsultationOptionRow, ConsultationFormRow, ConsultationQuestionRow, AnswerOptionRow, PublishedFigureRow,
    FormSectionRow, QuestionPartRow, QuestionRouteRow, FormEditionRow, ConsultationPictureRow, ConsultationWordingRow,
    ConsultationNoticeRow, PackDocumentRow, PackDocumentVersionRow, ConsulteeGroupRow, OutreachRow, ConsultationAssuranceRow, ConsultationWaiverRow,
    ConsultationDecisionRow, ElectionRow, PublishedTableRow, EntryBatchRow, ResponseEntryRow, PaperReturnRow],
  resolvers: [
    ConsultationLifeCommands, ConsultationPartCommands, ConsulteeCommands, AssuranceCommands, DecisionConsultations,
    ConsultationQueries, CouncilConsultations, ConsultationForms, QuestionCommands, FormCommands, CouncilElections, ResponseResolver, AnswerResolver, SendResponseResolver, CorrectionResolver, DraftLinks, ReceiptLinks, ResultsResolver,
    ConsultationEntries, EntryQueries, EntryCommands,
  ],
  checks: [...consultationChecks, ...entryChecks],
  seed: seedConsultations,
  mount: (web, host) => {
    mountPictures(web, host);
    mountPackFiles(web, host);
  },
  constraints: {
    consultation_slug: 'DUPLICATE_REFERENCE',
    published_form_is_frozen: 'FORM_IS_PUBLISHED',
    entry_batch_number: 'VERSION_CONFLICT',
    response_entry_once: 'VERSION_CONFLICT',
    second_entry_pkey: 'VERSION_CONFLICT',
    paper_return_once: 'VERSION_CONFLICT',
    election_once: 'DUPLICATE_REFERENCE',
    consultation_decision_once: 'DUPLICATE_REFERENCE',
    consultation_option_preferred: 'ANOTHER_IS_PREFERRED',
    consultation_question_about_option_id_fkey: 'PART_IS_IN_USE',
    outreach_council_id_group_id_fkey: 'PART_IS_IN_USE',
    decision_waits_for_consultation: 'DECISION_WAITS_FOR_CONSULTATION',
  },
};
