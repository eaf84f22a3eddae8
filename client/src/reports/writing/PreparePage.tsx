import { kindWords } from '@throughline/shared/report-words';
import type { TypedDocumentNode } from '@apollo/client';
import { moveReportPartForm, removeEnclosedFileForm, removeReportPartForm } from '@throughline/shared/forms/report-parts';
import { whatIsMissing } from '@throughline/shared/report-missing';
import { useParams } from 'react-router';
import { ActionErrors } from '../../forms/ActionErrors.tsx';
import { formAction } from '../../forms/form-action.ts';
import { textOf, type FormValues } from '../../forms/form-result.ts';
import { InsetText } from '../../govuk/InsetText.tsx';
import { SummaryList } from '../../govuk/SummaryList.tsx';
import { Tag } from '../../govuk/Tag.tsx';
import { Day } from '../../layout/Day.tsx';
import { DemonstrationTag } from '../../layout/DemonstrationTag.tsx';
import { Moment } from '../../layout/Moment.tsx';
import { NotStated } from '../../layout/NotStated.tsx';
import { Page } from '../../layout/Page.tsx';
import { definePage } from '../../page.ts';
import { notFound } from '../../route-errors.ts';
import { statusWords } from '../report-words.ts';
import { PrepareParts } from './PrepareParts.tsx';
import { StillMissing } from './StillMissing.tsx';
import { MoveReportPartDocument, PreparePageDocument, RemoveEnclosedFileDocument, RemoveReportPartDocument, type PreparePageQuery } from './Writing.graphql.generated.ts';
import { statedWords } from './writing-words.ts';
import { preparePath, readersOnly } from './writing-paths.ts';

const page = definePage(PreparePageDocument, {
  variables: ({ params }) => ({ council: params['council']!, report: params['report']! }),
  elsewhere: readersOnly,
});
export const loader = page.loader;

const forms = { move: moveReportPartForm, remove: removeReportPartForm, removeFile: removeEnclosedFileForm } as const;
type Act = keyof typeof forms;
const actOf = (values: FormValues): Act => {
  const act = textOf(values['act']);
  if (!Object.hasOwn(forms, act)) throw notFound();
  return act as Act;
};
const documents: Readonly<Record<Act, TypedDocumentNode<unknown, { input: never }>>> = { move: MoveReportPartDocument, remove: RemoveReportPartDocument, removeFile: RemoveEnclosedFileDocument };

/** Moves or removes a part, or takes a file away. */
export const action = formAction(async ({ values }) => forms[actOf(values)], async ({ data, values, gql, params }) => {
  const act = actOf(values);
  await gql.mutate(documents[act], { input: data as never });
  const prepare = preparePath(params);
  return act === 'removeFile' ? `${prepare}/enclosures/${textOf(values['id'])}` : prepare;
});

export type PreparedDraft = NonNullable<PreparePageQuery['reportDraft']>;

/** A paper while it is prepared: how far it is, what it still lacks, and the way to each of its parts. */
export function Component() {
  const draft = page.useData().reportDraft;
  const params = useParams();
  if (draft === null) throw notFound();
  const { title, kind, state, status, isDemonstration, writtenAt, writtenByName, viewerWrites, openComments } = draft;
  const path = preparePath(params);
  return (
    <Page title={`Prepare: ${title}`} back={`/${params['council']!}/reports`} isNarrow>
      <ActionErrors />
      <h1 className="govuk-heading-l">
        <span className="govuk-caption-l">{kindWords[kind]}</span>
        {title}
      </h1>
      <p className="govuk-body app-standing">
        <Tag colour={state === null ? 'green' : 'blue'}>{stateWords(draft)}</Tag> {isDemonstration && <DemonstrationTag />}
      </p>
      {writtenAt !== null && <p className="govuk-body">Last written by {writtenByName ?? 'somebody who no longer works on papers here'} at <Moment at={writtenAt} />.</p>}
      {!viewerWrites && state !== null && <InsetText>You can read this draft and comment on it. {state === 'SIGN_OFF' || state === 'CLEARED' ? 'Its text does not change while it is signed off.' : ''}</InsetText>}
      {state === null && <InsetText>{status === 'PUBLISHED' ? 'It is published. To change it, begin a correction.' : 'It was withdrawn and stays as it is.'}</InsetText>}
      <nav aria-label="This report">
        <ul className="govuk-list">
          <li><a className="govuk-link" href={`${path}/preview`}>See the whole report as it will look</a></li>
          <li><a className="govuk-link" href={`${path}/checks`}>Check it for what does not fit</a></li>
          <li><a className="govuk-link" href={`${path}/comments`}>Comments</a> ({openComments === 0 ? 'none open' : `${openComments} open`})</li>
          <li><a className="govuk-link" href={`${path}/progress`}>Sign-off and publication</a></li>
        </ul>
      </nav>
      {state !== null && <StillMissing missing={whatIsMissing(draft)} path={path} isLinked={viewerWrites} />}
      <Head draft={draft} path={path} />
      <PrepareParts draft={draft} path={path} />
    </Page>
  );
}

function stateWords({ status, state }: PreparedDraft): string {
  if (state === null) return status === 'PUBLISHED' ? 'Published' : 'Withdrawn';
  const words = state === 'PUBLISHED' ? 'Published' : statusWords[state];
  return status === 'PUBLISHED' ? `Correction: ${words.toLowerCase()}` : words;
}

function Head({ draft, path }: { draft: PreparedDraft; path: string }) {
  const { body, meetingDay, purposes, programme, previousTitle, isKey, classification, wardCoverage, wards, viewerWrites } = draft;
  const rows = [
    { key: 'For', value: body.name },
    { key: 'Meeting', value: meetingDay === null ? <NotStated /> : <Day on={meetingDay} /> },
    { key: 'Purpose', value: purposes.length === 0 ? <NotStated /> : purposes.join('. ') },
    { key: 'Programme', value: programme?.name ?? <NotStated /> },
    { key: 'Paper before it', value: previousTitle ?? 'None' },
    { key: 'Key decision', value: statedWords[isKey] },
    { key: 'Who may read it', value: classification === 'PUBLIC' ? 'Everybody' : 'The committee and officers' },
    { key: 'Wards', value: wardCoverage === 'LISTED' ? wards.map(({ name }) => name).join(', ') : wardCoverage === 'ALL' ? 'All' : <NotStated /> },
  ];
  return (
    <section className="app-section" id="header">
      <h2 className="govuk-heading-m">The head of the report</h2>
      <SummaryList rows={rows} />
      {viewerWrites && <p className="govuk-body"><a className="govuk-link" href={`${path}/header`}>Change the head of the report</a></p>}
    </section>
  );
}
