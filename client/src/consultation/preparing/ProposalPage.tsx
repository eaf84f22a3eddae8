import { ActionErrors } from '../../forms/ActionErrors.tsx';
import { buttonAction } from '../../forms/form-action.ts';
import { textOf } from '../../forms/form-result.ts';
import { PostLink } from '../../forms/PostLink.tsx';
import { LinkButton } from '../../govuk/Button.tsx';
import { InsetText } from '../../govuk/InsetText.tsx';
import { SummaryList } from '../../govuk/SummaryList.tsx';
import { FuzzyDay } from '../../layout/FuzzyDay.tsx';
import { Page } from '../../layout/Page.tsx';
import { Source } from '../../papers/Source.tsx';
import {
  MoveConsultationOptionDocument,
  RemoveConsultationDutyDocument,
  RemoveConsultationOptionDocument,
} from './PreparingCommands.graphql.generated.ts';
import { managePath, preparationPage, useManagePath, type Prepared } from './preparing-data.ts';
import { dayAndTime, methodWords, optionKindWords } from './preparing-words.ts';

export const loader = preparationPage.loader;

export const action = buttonAction(async ({ gql, values, params }) => {
  const [id, version, what] = [textOf(values['id']), Number(textOf(values['version'])), textOf(values['what'])];
  if (what === 'REMOVE_OPTION') await gql.mutate(RemoveConsultationOptionDocument, { input: { optionId: id, version } });
  if (what === 'REMOVE_DUTY') await gql.mutate(RemoveConsultationDutyDocument, { input: { dutyId: id, version } });
  if (what === 'UP' || what === 'DOWN') await gql.mutate(MoveConsultationOptionDocument, { input: { optionId: id, version, direction: what } });
  return `${managePath(params)}/proposal`;
});

/** What is proposed: the words, the options and the laws behind it. */
export function Component() {
  const { consultation } = preparationPage.useData();
  const path = useManagePath();
  const { title, status, viewerCan } = consultation;
  const mayChange = viewerCan.keep && status === 'DRAFT';
  return (
    <Page title={`The proposal: ${title}`} back={path} isNarrow>
      <ActionErrors />
      <span className="govuk-caption-l">{title}</span>
      <h1 className="govuk-heading-l">The proposal</h1>
      {!mayChange && viewerCan.keep && <InsetText>People can see this, so its words and options no longer change. How a duty is met can still be said.</InsetText>}
      <Words consultation={consultation} />
      {mayChange && <LinkButton href={`${path}/proposal/words`} variant="secondary">Change these words and days</LinkButton>}
      <Options consultation={consultation} mayChange={mayChange} />
      <Laws consultation={consultation} mayChange={mayChange} />
    </Page>
  );
}

const notSaid = 'Not said yet';
const saidWords = { YES: 'Yes', NO: 'No', NOT_APPLICABLE: 'No', NOT_STATED: notSaid } as const;

function Words({ consultation }: { consultation: Prepared }) {
  const { summary, whyNow, nextSteps, outcomeDue, opensAt, closesAt, length, statedLength, methods, feedbackDueOn, changesChildrensCentres, changesYouthProvision, changesSendProvision } = consultation;
  return (
    <SummaryList
      rows={[
        { key: 'What it is about', value: summary },
        { key: 'Why now', value: whyNow ?? notSaid },
        { key: 'What becomes of the answers', value: nextSteps ?? notSaid },
        { key: 'When that is due', value: outcomeDue ? <FuzzyDay date={outcomeDue} /> : notSaid },
        { key: 'When', value: `${dayAndTime(opensAt, '00:00')} to ${dayAndTime(closesAt, '23:59')}: ${length}${statedLength === null ? '' : `, announced as “${statedLength}”`}` },
        { key: 'How people answer', value: methods.map((method) => methodWords[method]).join(', ') },
        { key: 'When people hear back', value: feedbackDueOn === null ? notSaid : dayAndTime(`${feedbackDueOn}T00:00:00Z`, '00:00') },
        { key: "Does it change children's centres?", value: saidWords[changesChildrensCentres] },
        { key: 'Does it change what is there for young people?', value: saidWords[changesYouthProvision] },
        { key: 'Does it change provision for special educational needs and disability?', value: saidWords[changesSendProvision] },
      ]}
    />
  );
}

interface PartProps {
  consultation: Prepared;
  mayChange: boolean;
}

function Options({ consultation: { options }, mayChange }: PartProps) {
  const path = useManagePath();
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m">Options</h2>
      {options.length === 0 && <p className="govuk-body">There are none yet. Add the option of changing nothing too.</p>}
      {options.map(({ id, version, reference, kind, title, isPreferred, isConsultedOn, rejectedReason }, place) => (
        <div key={id} className="app-entry">
          <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{reference}: {title}</h3>
          <p className="govuk-body govuk-!-margin-bottom-1">
            {optionKindWords[kind]}. {isPreferred && 'Preferred, not decided. '}
            {!isConsultedOn && `Not consulted on: ${rejectedReason ?? ''}`}
          </p>
          {mayChange && (
            <div className="govuk-body app-actions">
              <a className="govuk-link" href={`${path}/options/${id}`}>Change<span className="govuk-visually-hidden"> {reference}</span></a>{' '}
              {place > 0 && <PostLink hidden={{ id, version, what: 'UP' }}>Move up<span className="govuk-visually-hidden"> {reference}</span></PostLink>}{' '}
              {place < options.length - 1 && <PostLink hidden={{ id, version, what: 'DOWN' }}>Move down<span className="govuk-visually-hidden"> {reference}</span></PostLink>}{' '}
              <PostLink hidden={{ id, version, what: 'REMOVE_OPTION' }}>Remove<span className="govuk-visually-hidden"> {reference}</span></PostLink>
            </div>
          )}
        </div>
      ))}
      {mayChange && <LinkButton href={`${path}/options/new`} variant="secondary">Add an option</LinkButton>}
    </section>
  );
}

function Laws({ consultation: { duties, viewerCan }, mayChange }: PartProps) {
  const path = useManagePath();
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m">The laws it answers to</h2>
      {duties.length === 0 && <p className="govuk-body">None are named yet.</p>}
      {duties.map(({ id, version, statute, section, requirement, metBy, provenance }) => (
        <div key={id} className="app-entry">
          <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{statute}, {section}</h3>
          <p className="govuk-body govuk-!-margin-bottom-1">{requirement}</p>
          <p className="govuk-body govuk-!-margin-bottom-1">{metBy === null ? 'How it is met is not said.' : `Met by: ${metBy}`} <Source facts={provenance} /></p>
          {viewerCan.keep && (
            <div className="govuk-body app-actions">
              <a className="govuk-link" href={`${path}/duties/${id}`}>Change<span className="govuk-visually-hidden"> {statute}, {section}</span></a>{' '}
              {mayChange && <PostLink hidden={{ id, version, what: 'REMOVE_DUTY' }}>Remove<span className="govuk-visually-hidden"> {statute}, {section}</span></PostLink>}
            </div>
          )}
        </div>
      ))}
      {viewerCan.keep && <LinkButton href={`${path}/duties/new`} variant="secondary">Add a law</LinkButton>}
    </section>
  );
}
