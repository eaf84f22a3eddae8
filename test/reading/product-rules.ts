import { canSeeAssetRequirement, canSeeAssetReview } from '../../server/src/assets/asset-review.policy.ts';
import { canSeeConsultation } from '../../server/src/consultation/consultation.policy.ts';
import { canSeePanel, canSeeStatement } from '../../server/src/coproduction/coproduction.policy.ts';
import { canSeeDecision, canSeeMeeting } from '../../server/src/decisions/decision.policy.ts';
import { canSeeGrant, canSeeLedger } from '../../server/src/funding/grant.policy.ts';
import {
  canSeeMilestone,
  canSeeMilestoneChange,
  canSeeMilestoneForecast,
  canSeeProgramme,
  canSeeTheory,
} from '../../server/src/programme/programme.policy.ts';
import { canOpenBoardPack } from '../../server/src/reports/board-pack.policy.ts';
import { canSeeDraft, canSeeReport, canSeeWithdrawal } from '../../server/src/reports/report.policy.ts';
import type { NaiveWorld, Raw, Tables } from './naive.ts';
import { budgetRules } from './product-naive-budget.ts';
import { formRules } from './product-naive-forms.ts';
import { importRules } from './product-naive-import.ts';
import { entryRules } from './product-naive-entries.ts';
import { grantLifeRules } from './product-naive-grant-life.ts';
import { paperImportRules } from './product-naive-paper-import.ts';
import { preparationRules } from './product-naive-preparation.ts';
import { responseFileRules } from './product-naive-response-files.ts';
import { raidRules } from './product-naive-raid.ts';
import { recordRules } from './product-naive-record.ts';
import { scrutinyRules } from './product-naive-scrutiny.ts';
import { textRules } from './product-naive-texts.ts';
import { writingRules } from './product-naive-writing.ts';

/** By type: may the viewer see the row? */
export type Rules = NaiveWorld['visible'];
/** By `Type.field`: what stands there, or the rows of a list before visibility, filters and order. */
export type Meanings = NaiveWorld['fields'];

/** Who may see a row, by the policy functions that the services ask: they and the rules in SQL are held equal. */
export function productRules(tables: Tables): Rules {
  const owner = (table: string, id: unknown): Raw => tables.one(table, id)!;
  const panelOf = (session: Raw) => ofCouncil(owner('panel', session['panel_id']));

  return {
    ...preparationRules,
    ...raidRules(tables),
    ...recordRules(tables),
    Decision: (row, viewer) => canSeeDecision(viewer, ofCouncil(row)),
    Meeting: (row, viewer) => canSeeMeeting(viewer, ofCouncil(row)),
    Grant: (row, viewer) => canSeeGrant(viewer, { councilId: councilOf(row), isPublished: isPublished(row) }),
    ...budgetRules,
    ...grantLifeRules,
    ...entryRules,
    ...textRules,
    ...responseFileRules,
    ...importRules,
    ...paperImportRules,
    ...scrutinyRules(tables),
    ...formRules(tables),
    ...writingRules,
    SpendEntry: (row, viewer) => canSeeLedger(viewer, { councilId: councilOf(row) }),
    Programme: (row, viewer) => canSeeProgramme(viewer, ofCouncil(row)),
    Milestone: (row, viewer) =>
      canSeeMilestone(viewer, { ...ofCouncil(row), programme: ofCouncil(owner('programme', row['programme_id'])) }),
    MilestoneBaseline: (row, viewer) => canSeeMilestoneChange(viewer, ofCouncil(row)),
    MilestoneChange: (row, viewer) => canSeeMilestoneChange(viewer, ofCouncil(row)),
    MilestoneForecast: (row, viewer) => canSeeMilestoneForecast(viewer, ofCouncil(row)),
    TheoryOfChange: (row, viewer) =>
      canSeeTheory(viewer, { ...ofCouncil(row), programme: ofCouncil(owner('programme', row['programme_id'])) }),
    AssetReview: (row, viewer) => canSeeAssetReview(viewer, ofCouncil(row)),
    AssetRequirement: (row, viewer) =>
      canSeeAssetRequirement(viewer, { ...ofCouncil(row), review: ofCouncil(owner('asset_review', row['review_id'])) }),
    Consultation: (row, viewer) =>
      canSeeConsultation(viewer, {
        councilId: councilOf(row),
        isPublished: isPublished(row),
        resultsPublishedAt: null,
      }),
    Panel: (row, viewer) => canSeePanel(viewer, ofCouncil(row)),
    Statement: (row, viewer) => {
      const session = owner('panel_session', row['session_id']);
      return canSeeStatement(viewer, {
        isHidden: row['is_hidden'] === true,
        session: { ...ofCouncil(session), panel: panelOf(session) },
      });
    },
    Report: (row, viewer) =>
      canSeeReport(viewer, {
        ...ofCouncil(row),
        status: String(row['status']),
        classification: String(row['classification']),
      }),
    WithdrawnReport: (row, viewer) =>
      canSeeWithdrawal(viewer, { ...ofCouncil(row), classification: String(row['classification']), withdrawnOn: row['withdrawn_on'] as string | null }),
    ReportStep: (row, viewer) => canSeeDraft(viewer, ofCouncil(row)),
    ReportGap: (row, viewer) => canSeeDraft(viewer, ofCouncil(row)),
    DraftSignOff: (row, viewer) => canSeeDraft(viewer, ofCouncil(row)),
    DraftSection: (row, viewer) => canSeeDraft(viewer, ofCouncil(row)),
    DraftFigure: (row, viewer) => canSeeDraft(viewer, ofCouncil(row)),
    DraftExhibit: (row, viewer) => canSeeDraft(viewer, ofCouncil(row)),
    QuotableFigure: (row, viewer) => canSeeDraft(viewer, ofCouncil(row)),
    BoardPack: (row, viewer) => canOpenBoardPack(viewer, ofCouncil(row)),
  };
}

const councilOf = (row: Raw): string => String(row['council_id']);
const isPublished = (row: Raw): boolean => row['is_published'] === true;
const ofCouncil = (row: Raw) => ({ council: { id: councilOf(row) }, isPublished: isPublished(row) });
