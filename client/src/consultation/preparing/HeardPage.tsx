import { LinkButton } from '../../govuk/Button.tsx';
import { WarningText } from '../../govuk/WarningText.tsx';
import { Count, WithheldCounts } from '../../layout/Count.tsx';
import { DataTable } from '../../layout/DataTable.tsx';
import { Day } from '../../layout/Day.tsx';
import { DemonstrationTag } from '../../layout/DemonstrationTag.tsx';
import { Page } from '../../layout/Page.tsx';
import { preparationPage, useManagePath, type Prepared } from './preparing-data.ts';
import { alertWords, channelWords, standingWords } from './preparing-words.ts';

export const loader = preparationPage.loader;

/** Who has been heard while it is open: each group against its target and its share, and what was done to reach people. */
export function Component() {
  const { consultation } = preparationPage.useData();
  const path = useManagePath();
  const { title, groups } = consultation;
  const alerts = groups.flatMap(({ name, alerts: kinds }) => kinds.map((kind) => ({ name, kind })));
  return (
    <Page title={`Who has been heard: ${title}`} back={path}>
      <span className="govuk-caption-l">{title}</span>
      <h1 className="govuk-heading-l">Who has been heard</h1>
      {alerts.map(({ name, kind }) => <WarningText key={`${name} ${kind}`}>{name}: {alertWords[kind]}</WarningText>)}
      {groups.length === 0 ? <p className="govuk-body">No groups are named. <a className="govuk-link" href={`${path}/groups`}>Say who is asked</a></p> : <Groups groups={groups} />}
      <Log consultation={consultation} />
    </Page>
  );
}

function Groups({ groups }: { groups: Prepared['groups'] }) {
  return (
    <>
      <DataTable
        caption="Each group"
        rows={groups}
        rowKey={({ id }) => id}
        columns={[
          { header: 'Group', cell: ({ name, isDemonstration }) => <>{name} {isDemonstration && <DemonstrationTag />}</> },
          { header: 'Heard', isNumeric: true, cell: ({ heard }) => (heard ? <Count count={heard} /> : 'Not counted') },
          { header: 'Target', isNumeric: true, cell: ({ targetCount }) => (targetCount === null ? 'None' : targetCount.toLocaleString('en-GB')) },
          { header: 'Share of those who answered', cell: ({ share }) => (share ? `${share.percentage}% (between ${share.low}% and ${share.high}%)` : 'Not shown') },
          {
            header: 'Share of the people concerned',
            cell: ({ populationPercent, populationSource, populationOn, share }) =>
              populationPercent === null ? 'Not known' : (
                <>
                  {populationPercent}%. Source: {populationSource}{populationOn && <>, <Day on={populationOn} /></>}.
                  {share?.standing != null && ` ${standingWords[share.standing][0]!.toUpperCase()}${standingWords[share.standing].slice(1)}.`}
                </>
              ),
          },
          { header: 'Last reached out to', cell: ({ lastOutreachOn }) => (lastOutreachOn === null ? 'Nothing logged' : <Day on={lastOutreachOn} />) },
        ]}
      />
      <p className="govuk-body-s">“Between” says where the share lies for 95 of 100 such groups of answers. It takes the answers for a sample, which they are not quite: people chose to answer.</p>
      <WithheldCounts />
    </>
  );
}

function Log({ consultation: { outreach, viewerCan } }: { consultation: Prepared }) {
  const path = useManagePath();
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m">What was done to reach people</h2>
      {outreach.length === 0 && <p className="govuk-body">Nothing is logged yet.</p>}
      {outreach.map(({ id, heldOn, channel, place, whatWasDone, groupName, reach, isDemonstration }) => (
        <div key={id} className="app-entry">
          <h3 className="govuk-heading-s govuk-!-margin-bottom-1"><Day on={heldOn} />: {channelWords[channel]} {isDemonstration && <DemonstrationTag />}</h3>
          <p className="govuk-body govuk-!-margin-bottom-1">
            {whatWasDone} {place !== null && `Place: ${place}. `}{groupName === null ? 'For everybody. ' : `For: ${groupName}. `}
            {reach && <>Reached: <Count count={reach} />.</>}
          </p>
          {viewerCan.keep && <p className="govuk-body-s"><a className="govuk-link" href={`${path}/heard/log/${id}`}>Change<span className="govuk-visually-hidden"> “{whatWasDone}”</span></a></p>}
        </div>
      ))}
      {viewerCan.keep && <LinkButton href={`${path}/heard/log`} variant="secondary">Add to the log</LinkButton>}
    </section>
  );
}
