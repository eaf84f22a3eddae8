import * as z from 'zod/mini';
import { choiceField, idField, optionalDayField, optionalIdField, optionalTextField, textField } from '../form-fields.ts';
import { idsField, linesField } from '../form-lists.ts';
import { versionField } from '../form-numbers.ts';
import { reportKinds } from '../report-templates.ts';

/** An answer of a header: "N/A" is not "no", and an empty box is neither. */
export const statedAnswers = ['YES', 'NO', 'NOT_APPLICABLE', 'NOT_STATED'] as const;
export const reportPurposes = ['DECISION', 'DISCUSSION', 'INFORMATION', 'NOT_STATED'] as const;
export const reportClassifications = ['PUBLIC', 'EXEMPT'] as const;
export const wardCoverages = ['ALL', 'LISTED', 'NOT_STATED'] as const;

const title = textField({ name: 'The title', missing: 'Enter the title of the paper', max: 200 });
const bodyId = idField('Choose the committee or body that the paper is for');
const meetingId = optionalIdField('Choose a meeting from the list');
const meetingDay = optionalDayField('The day of the meeting');
const programmeId = optionalIdField('Choose a programme from the list');
const previousReportId = optionalIdField('Choose a paper from the list');

/** A paper is begun: what it is, for whom and when. */
export const beginReportForm = z.object({
  councilSlug: textField({ name: 'The council', missing: 'Choose a council', max: 100 }),
  kind: choiceField(reportKinds, 'Select what kind of paper it is'),
  title,
  bodyId,
  meetingId,
  meetingDay,
  programmeId,
  previousReportId,
});

const stated = (missing: string) => choiceField(statedAnswers, missing);
const reason = (name: string) => optionalTextField({ name, max: 1000, multiline: true });

/** What stands at the head of a paper. */
export const changeReportHeaderForm = z
  .object({
    reportId: idField('Choose a paper'),
    version: versionField(),
    title,
    purposes: linesField({ name: 'The purposes', max: 500, most: 10 }),
    bodyId,
    meetingId,
    meetingDay,
    programmeId,
    previousReportId,
    asksFor: choiceField(reportPurposes, 'Select what the committee is asked for'),
    classification: choiceField(reportClassifications, 'Select who may read the paper'),
    exemptReason: reason('The reason for keeping it from the public'),
    isKey: stated('Select whether it is a key decision'),
    keyTest: optionalTextField({ name: 'The test for a key decision', max: 500, multiline: true }),
    keyExplanation: reason('The explanation'),
    inForwardPlan: stated('Select whether it is in the forward plan'),
    callIn: stated('Select whether scrutiny may call it in'),
    isUrgent: stated('Select whether it is urgent'),
    urgencyReason: reason('The reason for urgency'),
    wardCoverage: choiceField(wardCoverages, 'Select which wards it affects'),
    wardIds: idsField({ missing: 'Choose wards from the list', isOptional: true }),
    holderRecommends: stated('Select whether the portfolio holder recommends something'),
    noOptionsReason: reason('The reason for giving no options'),
  })
  .check(({ value, issues }) => {
    const refuse = (path: string, message: string) => issues.push({ code: 'custom', path: [path], message, input: value });
    if (value.purposes.length === 0) refuse('purposes', 'Enter what the paper is for');
    if ((value.classification === 'EXEMPT') !== (value.exemptReason !== null)) {
      refuse('exemptReason', value.classification === 'EXEMPT' ? 'Enter why the paper is kept from the public' : 'Only an exempt paper has a reason for being exempt');
    }
    if ((value.wardCoverage === 'LISTED') !== (value.wardIds.length > 0)) {
      refuse('wardIds', value.wardCoverage === 'LISTED' ? 'Choose the wards that it affects' : 'Choose wards only when the paper lists them');
    }
  });
