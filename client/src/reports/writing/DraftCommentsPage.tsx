import { commentOnDraftForm, settleDraftCommentForm } from '@throughline/shared/forms/report-parts';
import { useParams } from 'react-router';
import { formAction } from '../../forms/form-action.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import type { Field } from '../../forms/fields.ts';
import { textOf } from '../../forms/form-result.ts';
import { definePage } from '../../page.ts';
import { notFound } from '../../route-errors.ts';
import { CommentOnDraftDocument, DraftCommentsPageDocument, SettleDraftCommentDocument, type DraftCommentsPageQuery } from './Writing.graphql.generated.ts';
import { DraftCommentEntry } from './DraftCommentEntry.tsx';
import { preparePath, readersOnly } from './writing-paths.ts';

const page = definePage(DraftCommentsPageDocument, {
  variables: ({ params }) => ({ council: params['council']!, report: params['report']! }),
  elsewhere: readersOnly,
});
export const loader = page.loader;

/** Adds a comment or an answer; or settles a comment, or opens it again. */
export const action = formAction(async ({ values }) => ('isResolved' in values ? settleDraftCommentForm : commentOnDraftForm), async ({ data, gql, params }) => {
  await ('isResolved' in data ? gql.mutate(SettleDraftCommentDocument, { input: data }) : gql.mutate(CommentOnDraftDocument, { input: data }));
  return `${preparePath(params)}/comments`;
});

type Draft = NonNullable<DraftCommentsPageQuery['reportDraft']>;
export type Comment = Draft['comments'][number];

/** What those who read a draft say of it, and a form to say more; at the address of one comment, a form to answer it. */
export function Component() {
  const draft = page.useData().reportDraft;
  const params = useParams();
  if (draft === null) throw notFound();
  const path = preparePath(params);
  const answered = draft.comments.find(({ id }) => id === params['comment']);
  if (params['comment'] !== undefined && !answered) throw notFound();
  const shown = answered ? [answered] : draft.comments.toSorted((one, other) => Number(one.resolvedAt !== null) - Number(other.resolvedAt !== null));
  return (
    <FormPage
      title={answered ? 'Answer a comment' : 'Comments on the draft'}
      back={answered ? `${path}/comments` : path}
      fields={answered ? [answerField] : commentFields(draft)}
      hidden={{ reportId: draft.id, ...(answered && { answersId: textOf(answered.id) }) }}
      submit={answered ? 'Send the answer' : 'Send the comment'}
    >
      <p className="govuk-body-l">{draft.title}</p>
      {!answered && <p className="govuk-body">Everybody who reads the draft sees comments. They are never published. Do not name families or children.</p>}
      {shown.length === 0 && <p className="govuk-body">There are none yet.</p>}
      {shown.map((comment) => <DraftCommentEntry key={comment.id} draft={draft} comment={comment} path={path} isAnswered={answered !== undefined} />)}
    </FormPage>
  );
}

const answerField: Field = { name: 'body', kind: 'textarea', label: 'Your answer', maxLength: 4000 };

const commentFields = ({ sections }: Draft): readonly Field[] => [
  { name: 'sectionId', kind: 'select', label: 'What is your comment about?', options: [{ value: '', text: 'The whole report' }, ...sections.map(({ id, heading }) => ({ value: id, text: heading }))] },
  { name: 'body', kind: 'textarea', label: 'Your comment', maxLength: 4000 },
];
