import { LinkButton } from '../../govuk/Button.tsx';
import { SummaryList, type SummaryRow } from '../../govuk/SummaryList.tsx';
import { WarningText } from '../../govuk/WarningText.tsx';
import { Count, WithheldCounts } from '../../layout/Count.tsx';
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
    <Page title={`Who has been heard: ${title}`} back={path} isNarrow>
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
    <section className="app-section">
      <h2 className="govuk-heading-m">Each group</h2>
      {groups.map((group) => (
        <div key={group.id}>
          <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{group.name} {group.isDemonstration && <DemonstrationTag />}</h3>
          <SummaryList rows={rowsOf(group)} />
        </div>
      ))}
      <p className="govuk-body-s">
        The share lies between the two figures for 95 of 100 such samples. Those who answer a consultation are not quite a sample: they chose to answer.
      </p>
      <WithheldCounts />
    </section>
  );
}

function rowsOf({ heard, targetCount, targetSource, share, populationPercent, populationSource, populationOn, lastOutreachOn, invitedOn, isPrescribed }: Prepared['groups'][number]): SummaryRow[] {
  return [
    { key: 'Heard', value: <>{heard ? <Count count={heard} /> : 'Not counted'}{targetCount !== null && ` of ${targetCount.toLocaleString('en-GB')} to be heard. Source: ${targetSource}.`}</> },
    ...(share ? [{ key: 'Share of those who answered', value: `${share.percentage}%, between ${share.low}% and ${share.high}%` }] : []),
    ...(populationPercent === null ? [] : [{
      key: 'Share of the people concerned',
      value: (
        <>
          {populationPercent}%. Source: {populationSource}{populationOn !== null && <>, <Day on={populationOn} /></>}.{share?.standing != null && ` It is ${standingWords[share.standing]}.`}
        </>
      ),
    }]),
    ...(isPrescribed ? [{ key: 'Invited', value: invitedOn === null ? 'Not recorded' : <Day on={invitedOn} /> }] : []),
    { key: 'Last reached out to', value: lastOutreachOn === null ? 'Nothing logged' : <Day on={lastOutreachOn} /> },
  ];
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
