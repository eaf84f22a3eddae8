import { useParams } from 'react-router';
import { ActionErrors } from '../forms/ActionErrors.tsx';
import { buttonAction } from '../forms/form-action.ts';
import { textOf } from '../forms/form-result.ts';
import { PostButton } from '../forms/PostButton.tsx';
import { LinkButton } from '../govuk/Button.tsx';
import { InsetText } from '../govuk/InsetText.tsx';
import { Tag } from '../govuk/Tag.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { Page } from '../layout/Page.tsx';
import { Issues } from '../papers/Issues.tsx';
import { Source } from '../papers/Source.tsx';
import { UnrestrictRaidItemDocument, type RaidItemPageQuery } from './RaidItemPage.graphql.generated.ts';
import { RaidFacts } from './RaidFacts.tsx';
import { RaidHistory } from './RaidHistory.tsx';
import { raidItemPage, raidItemPath } from './raid-item-data.ts';
import { kindWords, referenceOf, toneColour } from './raid-words.ts';

export const loader = raidItemPage.loader;

/** The one button of this page opens a restricted item to the whole board again. */
export const action = buttonAction(async ({ gql, params, values }) => {
  const version = Number(textOf(values['version']));
  await gql.mutate(UnrestrictRaidItemDocument, { input: { itemId: params['item']!, version } });
  return raidItemPath(params);
});

export type RaidItem = NonNullable<RaidItemPageQuery['raidItem']>;

/** One item of a register: what it is, how it was judged over time, and what to do next. */
export function Component() {
  const item = raidItemPage.useData().raidItem;
  const params = useParams();
  return (
    <Page title={item.title} back={`/${params['council']}/programme/raid`}>
      <ActionErrors />
      <span className="govuk-caption-l">
        {kindWords[item.kind].one} {referenceOf(item)}
      </span>
      <h1 className="govuk-heading-l">{item.title}</h1>
      <p className="govuk-body app-standing">
        {item.severity !== null && (
          <>
            <Tag colour={toneColour(item.severityTone)}>{item.severity}</Tag> {item.score} of 25
          </>
        )}{' '}
        <Tag colour={item.status === 'OPEN' ? 'blue' : 'grey'}>{item.status === 'OPEN' ? 'Open' : 'Closed'}</Tag>{' '}
        {item.isOverdue && <Tag colour="orange">Overdue</Tag>} {item.isReviewDue && <Tag colour="yellow">Review due</Tag>}{' '}
        {item.isDemonstration && <DemonstrationTag />}
      </p>
      {item.isRestricted && <Restricted item={item} />}
      <RaidFacts item={item} />
      <p className="govuk-body">
        <Source facts={item.provenance} />
      </p>
      <Issues issues={item.issues} />
      <Actions item={item} />
      <RaidHistory item={item} />
    </Page>
  );
}

function Restricted({ item }: { item: RaidItem }) {
  const readers = item.readers.map(({ name }) => name).join(', ');
  return (
    <InsetText>
      Restricted: {item.restrictedWhy}. Only those who keep the register and the clerk see this
      {readers === '' ? '.' : `, and by name: ${readers}.`}
    </InsetText>
  );
}

function Actions({ item: { viewerCan, version, isRestricted } }: { item: RaidItem }) {
  const path = raidItemPath(useParams());
  const links: readonly (readonly [boolean, string, string])[] = [
    [viewerCan.assess, 'assess', 'Judge it'],
    [viewerCan.change, 'change', 'Change what is written'],
    [viewerCan.raiseIssue, 'issue', 'It has happened'],
    [viewerCan.close, 'close', 'Close it'],
    [viewerCan.reopen, 'reopen', 'Open it again'],
    [viewerCan.restrict && !isRestricted, 'restrict', 'Restrict who sees it'],
    [viewerCan.restrict && isRestricted, 'reader', 'Name somebody who may see it'],
  ];
  return (
    <>
      <div className="govuk-button-group">
        {links.map(
          ([may, form, words]) =>
            may && (
              <LinkButton key={form} href={`${path}/${form}`} variant="secondary">
                {words}
              </LinkButton>
            ),
        )}
      </div>
      {viewerCan.restrict && isRestricted && (
        <PostButton hidden={{ version }} variant="warning">
          Let the whole board see it
        </PostButton>
      )}
    </>
  );
}
