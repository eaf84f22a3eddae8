import { useLoaderData, useParams } from 'react-router';
import type { TakenOut, TextDecision } from '../../schema.generated.ts';
import type { Field } from '../../forms/fields.ts';
import { buttonAction } from '../../forms/form-action.ts';
import { textOf, textsOf, type FormValues } from '../../forms/form-result.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { Refused, type Gql } from '../../gql.ts';
import { DemonstrationTag } from '../../layout/DemonstrationTag.tsx';
import { EmptyState } from '../../layout/EmptyState.tsx';
import { ListPages } from '../../layout/ListPages.tsx';
import { Moment } from '../../layout/Moment.tsx';
import { Page } from '../../layout/Page.tsx';
import { consultationPath } from '../response-cookies.ts';
import { MarkedText } from './MarkedText.tsx';
import { decisionWords, takenOutWords } from './text-words.ts';
import { DecideTextDocument, FlagTextDocument, PutTextIntoPointDocument, SettleFlaggedTextDocument, TakeTextOutOfPointDocument } from './Texts.graphql.generated.ts';
import { askedFor, loadOneText, type Consultation, type TextToRead } from './texts-data.ts';

export const loader = loadOneText;

/** Decides on the text, and goes on to the next. What somebody else has decided meanwhile is passed over. */
export const action = buttonAction(async ({ gql, params, request, values }) => {
  const { standing, page } = askedFor(request);
  const decision = textOf(values['decision']) as TextDecision;
  const text = { consultationId: textOf(values['consultationId']), questionId: textOf(values['questionId']), textId: textOf(values['textId']), layer: Number(textOf(values['layer'])) };
  const reason = textOf(values['reason']);
  if (!Object.hasOwn(decisionWords, decision)) throw new Refused('BAD_INPUT', { decision: 'Select what should become of it' });
  try {
    if (decision === 'REFER' || decision === 'RETURN') await gql.mutate(SettleFlaggedTextDocument, { input: { ...text, finding: decision, reason } });
    else if (decision === 'FLAG') await gql.mutate(FlagTextDocument, { input: { ...text, reason } });
    else {
      await placeInPoints(gql, text, values);
      await gql.mutate(DecideTextDocument, { input: { ...text, decision, takeOut: takenOut(values), reason } });
    }
  } catch (error) {
    if (!(error instanceof Refused) || !['VERSION_CONFLICT', 'NOT_FOUND'].includes(error.code)) throw error;
  }
  const path = `${consultationPath(params)}/manage/texts/${params['question']}`;
  return standing === 'AWAITING' ? path : `${path}?standing=${standing}&page=${page}`;
});

/** The suggestions that were ticked, and each line of what else is to go. */
function takenOut(values: FormValues): { kind: TakenOut; words: string }[] {
  const ticked = textsOf(values['takeOut']).map((value) => {
    const [kind, ...words] = value.split(' ');
    return { kind: kind as TakenOut, words: words.join(' ') };
  });
  const typed = textOf(values['others']).split('\n').map((line) => line.trim()).filter((line) => line !== '');
  return [...ticked, ...typed.map((words) => ({ kind: 'OTHER' as const, words }))];
}

async function placeInPoints(gql: Gql, { questionId, textId }: { questionId: string; textId: string }, values: FormValues): Promise<void> {
  const [wanted, before] = [textsOf(values['points']), textOf(values['pointsBefore']).split(' ').filter((id) => id !== '')];
  for (const pointId of wanted.filter((id) => !before.includes(id))) await gql.mutate(PutTextIntoPointDocument, { input: { pointId, questionId, textId } });
  for (const pointId of before.filter((id) => !wanted.includes(id))) await gql.mutate(TakeTextOutOfPointDocument, { input: { pointId, questionId, textId } });
}

/** One text, what may have to be taken out of it, and what to do with it. */
export function Component() {
  const { consultation, question, standing, page, text } = useLoaderData<typeof loader>();
  const path = `${consultationPath(useParams() as Record<string, string>)}/manage/texts`;
  const own = `${path}/${question.question.id}`;
  const title = `Question ${question.question.position}: what people wrote`;
  const total = { AWAITING: question.awaiting, DECIDED: question.decided, FLAGGED: question.flagged }[standing];
  const pages = standing !== 'AWAITING' && <ListPages list={{ total, page, pageSize: 1 }} path={`${own}?standing=${standing}`} label="Texts" />;
  if (!text) {
    return (
      <Page title={title} back={path} isNarrow>
        <h1 className="govuk-heading-l">{title}</h1>
        <EmptyState>{standing === 'AWAITING' ? 'Every text is decided on.' : 'There is no text here.'}</EmptyState>
        {pages}
        <p className="govuk-body"><a className="govuk-link" href={path}>All questions</a></p>
      </Page>
    );
  }
  const about = (
    <>
      <p className="govuk-body">{question.question.text}</p>
      <p className="govuk-body-s">{standing === 'AWAITING' ? `${total} to decide. ` : ''}{text.isOrganisation && 'An organisation wrote this. '}{text.isDemonstration && <DemonstrationTag />}</p>
      <MarkedText text={text} />
      <Layers text={text} />
    </>
  );
  // What is published does not change any more.
  if (consultation.textsPublishedAt !== null && standing !== 'FLAGGED') return <Page title={title} back={path} isNarrow><h1 className="govuk-heading-l">{title}</h1>{about}{pages}</Page>;
  const layer = text.layers.length;
  return (
    <FormPage
      title={title}
      back={path}
      fields={standing === 'FLAGGED' ? settling : deciding(text, consultation)}
      values={{ decision: '', points: text.pointIds }}
      hidden={{ consultationId: consultation.id, questionId: text.questionId, textId: text.id, layer, pointsBefore: text.pointIds.join(' ') }}
      submit={standing === 'AWAITING' ? 'Save and read the next' : 'Save'}
      after={pages}
    >
      {about}
    </FormPage>
  );
}

const settling: readonly Field[] = [
  { name: 'decision', kind: 'radios', label: 'What came of it?', choices: [{ value: 'REFER', label: 'Referred, as the procedure says' }, { value: 'RETURN', label: 'It tells of no harm, and goes back to the other texts' }] },
  { name: 'reason', kind: 'textarea', label: 'What was done?', hint: 'Do not repeat what is in the text', maxLength: 300, rows: 3 },
];

function deciding({ hints, questionId }: TextToRead, { points, textsPublishedAt }: Consultation): readonly Field[] {
  const found = [...new Map(hints.map((hint) => [`${hint.kind} ${hint.words}`, hint])).entries()];
  const own = points.filter(({ questionKey, publishedAt }) => questionKey === questionId && publishedAt === null);
  return [
    {
      name: 'decision', kind: 'radios', label: 'What should become of it?',
      choices: [
        ...(['PUBLISH', 'PUBLISH_REDACTED', 'KEEP_BACK'] as const).map((value) => ({ value, label: decisionWords[value] })),
        { divider: 'or' }, { value: 'FLAG', label: 'Pass it on: it may tell of harm to somebody' },
      ],
    },
    ...(found.length > 0
      ? [{ name: 'takeOut', kind: 'checkboxes' as const, label: 'Take out', hint: 'Suggestions. They find much and not all, and count for nothing until you tick them.', choices: found.map(([value, { kind, words }]) => ({ value, label: <><bdi>{words}</bdi> ({takenOutWords[kind]})</> })) }]
      : []),
    { name: 'others', kind: 'textarea', label: 'Other words to take out (optional)', hint: 'As they stand in the text, one a line', rows: 2 },
    { name: 'reason', kind: 'text', label: 'Why is it kept back? (optional otherwise)', hint: 'Do not repeat what is in the text' },
    ...(own.length > 0 && textsPublishedAt === null
      ? [{ name: 'points', kind: 'checkboxes' as const, label: 'Which points does it make? (optional)', choices: own.map(({ id, theme, words }) => ({ value: id, label: `${theme}: ${words}` })) }]
      : []),
  ];
}

/** What was decided before. */
function Layers({ text: { layers } }: { text: TextToRead }) {
  if (layers.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-s">Decided before</h2>
      <ol className="govuk-list govuk-list--number">
        {layers.map(({ layer, decision, words, reason, decidedAt }) => (
          <li key={layer}>
            {decisionWords[decision]}, at <Moment at={decidedAt} />{reason !== null && `: ${reason}`}
            {words !== null && <blockquote className="app-words" dir="auto">{words}</blockquote>}
          </li>
        ))}
      </ol>
    </>
  );
}
