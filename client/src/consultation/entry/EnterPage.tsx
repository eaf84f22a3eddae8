import { useActionData, useParams, type ActionFunctionArgs } from 'react-router';
import { buttonAction } from '../../forms/form-action.ts';
import { textOf, type FormValues } from '../../forms/form-result.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { LinkButton } from '../../govuk/Button.tsx';
import { NotificationBanner } from '../../govuk/NotificationBanner.tsx';
import { DemonstrationTag } from '../../layout/DemonstrationTag.tsx';
import { Page } from '../../layout/Page.tsx';
import { definePage } from '../../page.ts';
import { notFound } from '../../route-errors.ts';
import { consultationPath } from '../response-cookies.ts';
import { answerFields, answersFrom, notedFields, notedFrom } from './entry-fields.ts';
import { batchName, lateWords, questionNumbers } from './entry-words.ts';
import { EnterPageDocument, RecordPaperResponseDocument, type RecordPaperResponseMutation } from './Entry.graphql.generated.ts';

const page = definePage(EnterPageDocument, { variables: ({ params }) => ({ batch: params['batch']! }), found: ['entryBatch'] });
export const loader = page.loader;

type Recorded = RecordPaperResponseMutation['recordPaperResponse'];
/** What the page shows of the response that was entered just now; its code stands in no address. */
interface Done {
  recorded: Recorded;
  /** What is likely to be the same on the next paper. */
  again: FormValues;
}

/** Enters one response and draws the form anew for the next. */
export async function action(args: ActionFunctionArgs): Promise<unknown> {
  let done: Done | undefined;
  const answer = await buttonAction(async ({ gql, params, values }) => {
    const { entryBatch: batch } = await gql.query(EnterPageDocument, { batch: params['batch']! });
    if (!batch?.form || !batch.consultation) throw notFound();
    const answers = answersFrom(batch.form.questions, values);
    const input = { consultationId: batch.consultation.id, batchId: batch.id, channel: batch.channel, idempotencyKey: textOf(values['idempotencyKey']), ...notedFrom(values), answers };
    const { recordPaperResponse: recorded } = await gql.mutate(RecordPaperResponseDocument, { input });
    const same = ['receivedOn', 'receivedTime', 'assistance', 'edition', 'evidence', 'reason'].map((name) => [name, textOf(values[name])]);
    done = { recorded, again: Object.fromEntries(same) };
    return '';
  })(args);
  return done ?? answer;
}

const isDone = (data: unknown): data is Done => typeof data === 'object' && data !== null && 'recorded' in data;

/** Enters the responses of a batch, one after the other, by the numbers that are printed on the paper. */
export function Component() {
  const { entryBatch: batch } = page.useData();
  const path = `${consultationPath(useParams() as Record<string, string>)}/manage/responses/${batch.id}`;
  const data: unknown = useActionData();
  const done = isDone(data) ? data : undefined;
  const { consultation, form } = batch;
  if (batch.state !== 'OPEN' || !form || !consultation) {
    return (
      <Page title={batchName(batch)} back={path}>
        <h1 className="govuk-heading-l">{batchName(batch)}</h1>
        <p className="govuk-body">This batch is closed, so nothing is added to it any more.</p>
        <LinkButton href={path}>See the batch</LinkButton>
      </Page>
    );
  }
  return (
    <FormPage
      title="Enter a response"
      back={path}
      fields={[...notedFields({ editions: form.editions, isClosed: consultation.status === 'CLOSED' }), ...answerFields(form.questions)]}
      values={done?.again ?? { assistance: 'NONE', capacity: 'INDIVIDUAL' }}
      isOnce
      submit="Save and enter the next"
      after={<p className="govuk-body"><a className="govuk-link" href={path}>Stop entering</a></p>}
    >
      {done && <JustEntered recorded={done.recorded} />}
      <p className="govuk-body">
        {batchName(batch)}, {consultation.title}, version {form.number} of the form. {consultation.isDemonstration && <DemonstrationTag />}
      </p>
      <p className="govuk-body">Type the number of each answer that is ticked. Leave a box empty where nothing is answered: no question has to be.</p>
    </FormPage>
  );
}

function JustEntered({ recorded: { receiptCode, status, lateBecause, leftOut, blank, entry } }: { recorded: Recorded }) {
  return (
    <NotificationBanner isSuccess title="Entered" text={`${entry.reference} is ${status === 'COUNTED' ? 'counted' : 'kept'}.`}>
      <p className="govuk-body">Code to hand back to the person: <strong className="app-code">{receiptCode}</strong></p>
      <p className="govuk-body">It is shown only here. With it they can look at their answers, correct and withdraw them.</p>
      {lateBecause !== null && <p className="govuk-body">{lateWords[lateBecause]}</p>}
      {entry.duplicateKind !== null && <p className="govuk-body">It looks as if it was entered before. See the batch to say whether it is the same paper.</p>}
      {blank.length > 0 && <p className="govuk-body">Left blank, though online it must be answered: {questionNumbers(blank)}.</p>}
      {leftOut.length > 0 && <p className="govuk-body">Not kept, because the other answers lead past it: {questionNumbers(leftOut)}.</p>}
    </NotificationBanner>
  );
}
