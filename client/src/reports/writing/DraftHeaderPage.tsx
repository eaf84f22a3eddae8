import { changeReportHeaderForm } from '@throughline/shared/forms/report-header';
import { keyTestWords } from '@throughline/shared/report-templates';
import { useParams } from 'react-router';
import { formAction } from '../../forms/form-action.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import type { Field } from '../../forms/fields.ts';
import type { FormValues } from '../../forms/form-result.ts';
import { InsetText } from '../../govuk/InsetText.tsx';
import { definePage } from '../../page.ts';
import { notFound } from '../../route-errors.ts';
import { useToday, withToday } from '../../today.ts';
import { placeFields } from './place-fields.ts';
import { ChangeReportHeaderDocument, DraftHeaderPageDocument, type DraftHeaderPageQuery } from './Writing.graphql.generated.ts';
import { choicesOf, statedWords } from './writing-words.ts';
import { preparePath, writersOnly } from './writing-paths.ts';

const page = definePage(DraftHeaderPageDocument, {
  variables: ({ params, today }) => ({ council: params['council']!, report: params['report']!, on: today }),
  found: ['council'],
  elsewhere: writersOnly,
});
export const loader = withToday(page.loader);

export const action = formAction(changeReportHeaderForm, async ({ data, gql, params }) => {
  await gql.mutate(ChangeReportHeaderDocument, { input: data });
  return preparePath(params);
});

type Draft = NonNullable<DraftHeaderPageQuery['reportDraft']>;

/** What stands at the head of a paper: for whom, what for, and the formal answers. */
export function Component() {
  const { council, reports, reportDraft: draft } = page.useData();
  const params = useParams();
  const today = useToday();
  if (draft === null) throw notFound();
  const rule = council.decisionRules.filter(({ validFrom }) => validFrom <= (draft.meetingDay ?? today)).toSorted((one, other) => (one.validFrom < other.validFrom ? 1 : -1))[0];
  return (
    <FormPage
      title="The head of the report"
      back={preparePath(params)}
      fields={headerFields(draft, placeFields(council, reports.filter(({ id }) => id !== draft.id)))}
      values={headerValues(draft)}
      version={draft.version}
      hidden={{ reportId: draft.id }}
      submit="Save"
    >
      {draft.status === 'PUBLISHED' && <InsetText>This is a correction. The title, the committee, the meeting and who may read it stay as they were published.</InsetText>}
      <InsetText>
        {rule && keyTestWords(rule) !== null ? <>The council’s own test for a key decision on that day: {keyTestWords(rule)}.</> : 'The council has no test for a key decision on record for that day.'}
      </InsetText>
    </FormPage>
  );
}

const stated = (name: string, label: string, hint?: string): Field => ({ name, kind: 'radios', label, ...(hint !== undefined && { hint }), choices: choicesOf(statedWords) });
const reason = (name: string, label: string, hint: string): Field => ({ name, kind: 'textarea', label, hint: `${hint}.`, maxLength: 1000, rows: 3 });

function headerFields({ wardsToChoose }: Draft, places: readonly Field[]): readonly Field[] {
  return [
    { name: 'title', kind: 'text', label: 'Title' },
    { name: 'purposes', kind: 'textarea', label: 'What is the report for?', hint: 'One purpose on each line', rows: 3 },
    ...places,
    {
      name: 'asksFor', kind: 'radios', label: 'What is the committee asked for?',
      choices: choicesOf({ DECISION: 'A decision', DISCUSSION: 'Discussion and comment', INFORMATION: 'Nothing: it is for information', NOT_STATED: 'Not stated' }),
    },
    { name: 'classification', kind: 'radios', label: 'Who may read it once it is published?', choices: choicesOf({ PUBLIC: 'Everybody', EXEMPT: 'The committee and officers only' }, { PUBLIC: 'Single parts can still be kept from the public' }) },
    reason('exemptReason', 'Why is all of it kept from the public?', 'Only where the committee and officers alone may read it'),
    stated('isKey', 'Is it a key decision?', 'Compare it with the council’s own test above'),
    { name: 'keyTest', kind: 'textarea', label: 'The test for a key decision, as the report prints it', rows: 2, maxLength: 500 },
    reason('keyExplanation', 'Why is it, or why is it not?', 'Wanted where the answer seems not to fit the test'),
    stated('inForwardPlan', 'Is it in the forward plan?'),
    stated('callIn', 'Can scrutiny call it in?'),
    stated('isUrgent', 'Is it urgent?'),
    reason('urgencyReason', 'Why is it urgent?', 'Needed where it comes with less than five clear working days'),
    { name: 'wardCoverage', kind: 'radios', label: 'Which wards does it affect?', choices: choicesOf({ ALL: 'All of them', LISTED: 'Those ticked below', NOT_STATED: 'Not stated' }) },
    { name: 'wardIds', kind: 'checkboxes', label: 'Wards', hint: 'As they are on the day of the meeting', choices: wardsToChoose.map(({ id, name }) => ({ value: id, label: name })) },
    stated('holderRecommends', 'Does the portfolio holder recommend anything of their own?'),
    reason('noOptionsReason', 'Why are there no options?', 'Only where the report puts none forward'),
  ];
}

function headerValues(draft: Draft): FormValues {
  const { title, purposes, body, meeting, meetingDay, programme, previousReportId, asksFor, classification, isKey, inForwardPlan, callIn, isUrgent, wardCoverage, wards, holderRecommends } = draft;
  return {
    ...{ title, purposes: purposes.join('\n'), bodyId: body.id, meetingId: meeting?.id ?? '', meetingDay: meeting === null ? (meetingDay ?? '') : '', programmeId: programme?.id ?? '' },
    ...{ previousReportId: previousReportId ?? '', asksFor, classification, exemptReason: draft.exemptReason ?? '', isKey, keyTest: draft.keyTest ?? '', keyExplanation: draft.keyExplanation ?? '' },
    ...{ inForwardPlan, callIn, isUrgent, urgencyReason: draft.urgencyReason ?? '', wardCoverage, wardIds: wards.map(({ id }) => id), holderRecommends, noOptionsReason: draft.noOptionsReason ?? '' },
  };
}
