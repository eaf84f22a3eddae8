import { namesCentreDuties, neverWaived } from '@throughline/shared/start-checklist';
import { ActionErrors } from '../../forms/ActionErrors.tsx';
import { buttonAction } from '../../forms/form-action.ts';
import { textOf } from '../../forms/form-result.ts';
import { PostLink } from '../../forms/PostLink.tsx';
import { LinkButton } from '../../govuk/Button.tsx';
import { Tag } from '../../govuk/Tag.tsx';
import { Day } from '../../layout/Day.tsx';
import { DemonstrationTag } from '../../layout/DemonstrationTag.tsx';
import { Page } from '../../layout/Page.tsx';
import type * as Schema from '../../schema.generated.ts';
import { RestoreStartItemDocument } from './PreparingCommands.graphql.generated.ts';
import { managePath, preparationPage, useManagePath, type Prepared } from './preparing-data.ts';
import { assuranceWords, itemWords, stageWords, stateWords } from './preparing-words.ts';

export const loader = preparationPage.loader;

export const action = buttonAction(async ({ gql, values, params }) => {
  const input = { consultationId: textOf(values['consultationId']), item: textOf(values['item']) as Schema.StartItem };
  await gql.mutate(RestoreStartItemDocument, { input });
  return `${managePath(params)}/checklist`;
});

/** What must be in place before a consultation is published, and what was done for it. */
export function Component() {
  const { council, consultation } = preparationPage.useData();
  const path = useManagePath();
  const { title, startChecklist, viewerCan } = consultation;
  return (
    <Page title={`Start checklist: ${title}`} back={path} isNarrow>
      <ActionErrors />
      <span className="govuk-caption-l">{title}</span>
      <h1 className="govuk-heading-l">Start checklist</h1>
      <p className="govuk-body">Whatever is missing keeps the consultation from being published. An item can be left out with a reason.</p>
      {startChecklist.map((check) => <Item key={check.item} check={check} consultation={consultation} />)}
      <Assurances consultation={consultation} />
      <section className="app-section">
        <h2 className="govuk-heading-m">Elections</h2>
        {council.elections.length === 0 && <p className="govuk-body">No election days are recorded.</p>}
        <ul className="govuk-list">
          {council.elections.map(({ id, pollingOn, periodStartsOn, source }) => (
            <li key={id}><Day on={pollingOn} />; the time before it begins on <Day on={periodStartsOn} />. {source}.</li>
          ))}
        </ul>
        {viewerCan.keep && <LinkButton href={`${path}/checklist/election`} variant="secondary">Add an election day</LinkButton>}
      </section>
    </Page>
  );
}

/** Where each item is put right. */
const places: Partial<Record<Schema.StartItem, string>> = {
  PURPOSE: 'proposal/words', AFFECTED: 'proposal/words', OPTIONS: 'proposal', STATUS_QUO: 'proposal', DUTIES: 'proposal', FEEDBACK: 'proposal/words', LENGTH: 'proposal/words',
  PACK: 'pack', QUESTIONS: 'questions', GROUPS: 'groups', YOUTH: 'groups', SEND: 'groups', EQUALITY: 'checklist/record?of=EQUALITY_ASSESSMENT', LEGAL_ADVICE: 'checklist/record?of=LEGAL_ADVICE',
  APPROVAL: 'checklist/record?of=APPROVAL',
};

/** Three things are asked for children's centres, one after the other. */
function placeForCentres({ duties, assurances }: Prepared): string {
  if (!namesCentreDuties(duties)) return 'proposal';
  return assurances.some(({ kind }) => kind === 'SUFFICIENCY_STATEMENT') ? 'questions' : 'checklist/record?of=SUFFICIENCY_STATEMENT';
}

function Item({ check: { item, state, words }, consultation }: { check: Prepared['startChecklist'][number]; consultation: Prepared }) {
  const path = useManagePath();
  const { id, status, viewerCan } = consultation;
  const mayChange = viewerCan.keep && status === 'DRAFT';
  const name = itemWords[item];
  const place = item === 'CHILDRENS_CENTRES' ? placeForCentres(consultation) : places[item];
  const isOpen = state === 'MISSING' || state === 'LOOK';
  return (
    <div className="app-entry">
      <h2 className="govuk-heading-s govuk-!-margin-bottom-1">{name} <Tag colour={stateWords[state].colour}>{stateWords[state].text}</Tag></h2>
      <p className="govuk-body govuk-!-margin-bottom-1">{words}</p>
      {mayChange && (
        <div className="govuk-body app-actions">
          {isOpen && place !== undefined && <a className="govuk-link" href={`${path}/${place}`}>Put this right<span className="govuk-visually-hidden">: {name}</span></a>}{' '}
          {isOpen && !neverWaived.includes(item) && <a className="govuk-link" href={`${path}/checklist/waive/${item}`}>Leave it out<span className="govuk-visually-hidden">: {name}</span></a>}
          {state === 'WAIVED' && <PostLink hidden={{ consultationId: id, item }}>Ask for it again<span className="govuk-visually-hidden">: {name}</span></PostLink>}
        </div>
      )}
    </div>
  );
}

function Assurances({ consultation: { assurances, viewerCan } }: { consultation: Prepared }) {
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m">What was done</h2>
      {assurances.length === 0 && <p className="govuk-body">Nothing is recorded yet.</p>}
      {assurances.map(({ id, kind, assessmentStage, doneOn, byRole, note, isDemonstration }) => (
        <div key={id} className="app-entry">
          <h3 className="govuk-heading-s govuk-!-margin-bottom-1">
            {assuranceWords[kind]}{assessmentStage && ` (${stageWords[assessmentStage]})`} {isDemonstration && <DemonstrationTag />}
          </h3>
          <p className="govuk-body govuk-!-margin-bottom-1"><Day on={doneOn} />, {byRole}. {note}</p>
        </div>
      ))}
      {viewerCan.keep && <LinkButton href={`${useManagePath()}/checklist/record`} variant="secondary">Record what was done</LinkButton>}
    </section>
  );
}
