import { ActionErrors } from '../../forms/ActionErrors.tsx';
import { buttonAction } from '../../forms/form-action.ts';
import { textOf } from '../../forms/form-result.ts';
import { PostLink } from '../../forms/PostLink.tsx';
import { LinkButton } from '../../govuk/Button.tsx';
import { Tag } from '../../govuk/Tag.tsx';
import { Count } from '../../layout/Count.tsx';
import { Day } from '../../layout/Day.tsx';
import { DemonstrationTag } from '../../layout/DemonstrationTag.tsx';
import { Page } from '../../layout/Page.tsx';
import { Source } from '../../papers/Source.tsx';
import type { GroupEntryFragment } from './Preparing.graphql.generated.ts';
import { RemoveConsulteeGroupDocument } from './PreparingCommands.graphql.generated.ts';
import { managePath, preparationPage, useManagePath } from './preparing-data.ts';

export const loader = preparationPage.loader;

export const action = buttonAction(async ({ gql, values, params }) => {
  await gql.mutate(RemoveConsulteeGroupDocument, { input: { groupId: textOf(values['id']), version: Number(textOf(values['version'])) } });
  return `${managePath(params)}/groups`;
});

/** Who is to be asked, whether they were invited, and how many of them are to be heard. */
export function Component() {
  const { consultation } = preparationPage.useData();
  const path = useManagePath();
  const { title, status, groups, viewerCan } = consultation;
  return (
    <Page title={`Who is asked: ${title}`} back={path} isNarrow>
      <ActionErrors />
      <span className="govuk-caption-l">{title}</span>
      <h1 className="govuk-heading-l">Who is asked</h1>
      {groups.length === 0 && <p className="govuk-body">No groups are named yet.</p>}
      {groups.map((group) => (
        <div key={group.id} className="app-entry">
          <Group group={group} />
          {viewerCan.keep && (
            <div className="govuk-body app-actions">
              <a className="govuk-link" href={`${path}/groups/${group.id}`}>Change<span className="govuk-visually-hidden"> {group.name}</span></a>{' '}
              <a className="govuk-link" href={`${path}/groups/${group.id}/invite`}>Invitation<span className="govuk-visually-hidden"> of {group.name}</span></a>{' '}
              <a className="govuk-link" href={`${path}/groups/${group.id}/target`}>Target<span className="govuk-visually-hidden"> for {group.name}</span></a>{' '}
              {status === 'DRAFT' && <PostLink hidden={{ id: group.id, version: group.version }}>Remove<span className="govuk-visually-hidden"> {group.name}</span></PostLink>}
            </div>
          )}
        </div>
      ))}
      {viewerCan.keep && <LinkButton href={`${path}/groups/new`} variant="secondary">Add a group</LinkButton>}
    </Page>
  );
}

function Group({ group }: { group: GroupEntryFragment }) {
  const { name, legalBasis, isPrescribed, isSeldomHeard, invitedOn, channel, reach, targetCount, targetSource, targetSetOn, answerLabel, questionText, provenance } = group;
  return (
    <>
      <h2 className="govuk-heading-s govuk-!-margin-bottom-1">{name} {group.isDemonstration && <DemonstrationTag />}</h2>
      {(isPrescribed || isSeldomHeard) && (
        <p className="govuk-!-margin-bottom-1">
          {isPrescribed && <Tag colour="blue">Prescribed</Tag>} {isSeldomHeard && <Tag colour="purple">Seldom heard</Tag>}
        </p>
      )}
      {legalBasis !== null && <p className="govuk-body govuk-!-margin-bottom-1">{legalBasis}. <Source facts={provenance} /></p>}
      {legalBasis === null && provenance.length > 0 && <p className="govuk-body govuk-!-margin-bottom-1"><Source facts={provenance} /></p>}
      <p className="govuk-body govuk-!-margin-bottom-1">
        {invitedOn === null ? 'No invitation is recorded.' : <>Invited on <Day on={invitedOn} />: {channel}{reach && <>, reaching <Count count={reach} /></>}.</>}
      </p>
      {targetCount !== null && (
        <p className="govuk-body govuk-!-margin-bottom-1">
          To be heard: {targetCount.toLocaleString('en-GB')}. Source: {targetSource}{targetSetOn && <>, <Day on={targetSetOn} /></>}.
        </p>
      )}
      {answerLabel !== null && <p className="govuk-body-s govuk-!-margin-bottom-1">Counted by the answer “{answerLabel}” to “{questionText}”.</p>}
    </>
  );
}
