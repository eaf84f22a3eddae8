import type { TypedDocumentNode } from '@apollo/client';
import type { Form } from '@throughline/shared/forms';
import { askForSignOffForm, beginCorrectionForm, clearReportForm, consultOfficersForm, returnToDraftForm, withdrawReportForm } from '@throughline/shared/forms/report-steps';
import type { Field } from '../../forms/fields.ts';
import type { ReportAbilities } from '../../schema.generated.ts';
import {
  AskForSignOffDocument,
  BeginReportCorrectionDocument,
  ClearReportDocument,
  ConsultOfficersDocument,
  ReturnToDraftDocument,
  WithdrawReportDocument,
} from './ReportWay.graphql.generated.ts';

/** A step of a paper: its part of the address, its words, its form and its mutation. */
export interface ReportStepForm {
  slug: string;
  /** The link, which is the heading of its page and its button too. */
  title: string;
  intro: string;
  field: Field;
  form: Form;
  document: TypedDocumentNode<unknown, { input: never }>;
  ability: keyof ReportAbilities;
  /** Leads backwards, and so is offered after the others. */
  isBack: boolean;
}

const note: Field = { name: 'note', kind: 'textarea', label: 'Note (optional)', hint: 'Those who prepare and sign papers see this.', maxLength: 1000 };
const reason = (label: string, hint: string): Field => ({ name: 'reason', kind: 'textarea', label, hint, maxLength: 1000 });

export const reportStepForms: readonly ReportStepForm[] = [
  {
    slug: 'consult', title: 'Ask officers what they think', ability: 'consult', isBack: false, form: consultOfficersForm, document: ConsultOfficersDocument, field: note,
    intro: 'The text can still be changed while they read it.',
  },
  {
    slug: 'ask', title: 'Ask for signatures', ability: 'askForSignOff', isBack: false, form: askForSignOffForm, document: AskForSignOffDocument, field: note,
    intro: 'The text is fixed from now on: nobody can change what others are signing. It can be taken back to drafting, and then everything has to be signed anew.',
  },
  {
    slug: 'clear', title: 'Clear it for publication', ability: 'clear', isBack: false, form: clearReportForm, document: ClearReportDocument, field: note,
    intro: 'It is looked whether every line is signed or does not apply, and whether nothing is missing.',
  },
  {
    slug: 'return', title: 'Take it back to drafting', ability: 'returnToDraft', isBack: true, form: returnToDraftForm, document: ReturnToDraftDocument,
    intro: 'Whatever was signed has to be signed again. Who had signed stays on record.',
    field: reason('Why does it go back?', 'Those who write it see this.'),
  },
  {
    slug: 'correct', title: 'Begin a correction', ability: 'beginCorrection', isBack: false, form: beginCorrectionForm, document: BeginReportCorrectionDocument,
    intro: 'The published version stays public and unchanged until the correction is signed and published as a further version. The title, the committee and who may read it stay as they are.',
    field: reason('What is to be corrected?', 'Those who prepare and sign papers see this.'),
  },
  {
    slug: 'withdraw', title: 'Withdraw it', ability: 'withdraw', isBack: true, form: withdrawReportForm, document: WithdrawReportDocument,
    intro: 'This cannot be undone. Everybody still finds the title and the reason. What the paper said can then be read by the committee, the board and officers only.',
    field: reason('Why is it withdrawn?', 'Everybody can read this.'),
  },
];
