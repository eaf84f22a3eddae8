import { useParams } from 'react-router';
import { ActionErrors } from '../../forms/ActionErrors.tsx';
import { buttonAction } from '../../forms/form-action.ts';
import { textOf } from '../../forms/form-result.ts';
import { PostButton } from '../../forms/PostButton.tsx';
import { LinkButton } from '../../govuk/Button.tsx';
import { SummaryList } from '../../govuk/SummaryList.tsx';
import { Tag } from '../../govuk/Tag.tsx';
import { DataTable } from '../../layout/DataTable.tsx';
import { Day } from '../../layout/Day.tsx';
import { DemonstrationTag } from '../../layout/DemonstrationTag.tsx';
import { ListPages, pageNumber } from '../../layout/ListPages.tsx';
import { Page } from '../../layout/Page.tsx';
import { definePage } from '../../page.ts';
import { consultationPath } from '../response-cookies.ts';
import { BatchChecks } from './BatchChecks.tsx';
import { batchName, batchState, channelWords, duplicateWords, entryStatus, responses } from './entry-words.ts';
import { BatchPageDocument, CloseEntryBatchDocument, SettleDuplicateDocument, type EntryLineFragment } from './Entry.graphql.generated.ts';

const page = definePage(BatchPageDocument, { variables: ({ params, url }) => ({ id: params['batch']!, page: pageNumber(url) }), found: ['entryBatch'] });
export const loader = page.loader;

export const action = buttonAction(async ({ gql, params, values }) => {
  const version = Number(textOf(values['version']));
  const entryId = textOf(values['entryId']);
  if (entryId) await gql.mutate(SettleDuplicateDocument, { input: { entryId, version, finding: textOf(values['do']) === 'SAME' ? 'SAME' : 'TWO_PEOPLE' } });
  else await gql.mutate(CloseEntryBatchDocument, { input: { batchId: params['batch']!, version } });
  return `${consultationPath(params)}/manage/responses/${params['batch']}`;
});

/** One batch: how far it is, what must be looked at, and its entries by their references. */
export function Component() {
  const { entryBatch: batch } = page.useData();
  const one = `${consultationPath(useParams() as Record<string, string>)}/manage/responses`;
  const path = `${one}/${batch.id}`;
  const { state, channel, entries, samplePercent, version } = batch;
  return (
    <Page title={batchName(batch)} back={one}>
      <ActionErrors />
      <span className="govuk-caption-l">{batch.consultation?.title}</span>
      <h1 className="govuk-heading-l">{batchName(batch)}</h1>
      <p className="govuk-body">
        <Tag colour={batchState[state]?.colour}>{batchState[state]?.words}</Tag> {batch.isDemonstration && <DemonstrationTag />}
      </p>
      <SummaryList
        rows={[
          { key: 'How they came', value: channelWords[channel] },
          { key: 'Version of the form', value: batch.form?.number },
          { key: 'Entered', value: responses(batch.entered) },
          { key: 'Late, and not counted', value: responses(batch.late) },
          { key: 'To be entered a second time', value: state === 'OPEN' ? `${samplePercent}% of them, drawn when the batch is closed` : `${responses(batch.toEnterAgain)} left, of a sample of ${samplePercent}%` },
        ]}
      />
      {state === 'OPEN' && (
        <>
          <LinkButton href={`${path}/new`}>Enter a response</LinkButton>
          {batch.entered > 0 && <PostButton variant="secondary" hidden={{ version }}>Close the batch and draw the sample</PostButton>}
        </>
      )}
      <ToLookAt entries={batch.toLookAt} path={path} />
      <BatchChecks batch={batch} path={path} />
      {entries.total > 0 && (
        <>
          <DataTable
            caption="Entries, by the reference on the paper"
            isSmall
            rows={entries.items}
            rowKey={({ id }) => id}
            firstCellIsHeader
            columns={[
              { header: 'Reference', cell: ({ reference }) => <bdi>{reference}</bdi> },
              { header: 'Came on', cell: ({ receivedOn }) => <Day on={receivedOn} /> },
              { header: 'What became of it', cell: ({ status }) => <Tag colour={entryStatus[status]?.colour}>{entryStatus[status]?.words}</Tag> },
              { header: 'Left blank', isNumeric: true, cell: ({ blanks }) => blanks },
              {
                header: 'Change',
                cell: ({ id, reference, isTakenOver }) =>
                  state === 'DONE' || isTakenOver ? '' : (
                    <a className="govuk-link" href={`${path}/${id}/correct`}>
                      Put right<span className="govuk-visually-hidden"> {reference}</span>
                    </a>
                  ),
              },
            ]}
          />
          <ListPages list={entries} path={path} label="Pages of entries" />
        </>
      )}
    </Page>
  );
}

/** Entries that were flagged: nothing is dropped until somebody has looked. */
function ToLookAt({ entries, path }: { entries: readonly EntryLineFragment[]; path: string }) {
  if (entries.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">To look at</h2>
      {entries.map((entry) => (
        <div key={entry.id}>
          <h3 className="govuk-heading-s"><bdi>{entry.reference}</bdi></h3>
          {entry.duplicateKind !== null && entry.duplicateSettled === null && (
            <>
              <p className="govuk-body">
                {duplicateWords[entry.duplicateKind]} <bdi>{entry.duplicateOf?.reference}</bdi>
                {entry.duplicateOf?.batch && ` in batch ${entry.duplicateOf.batch.number}`}. Both are counted until you say that it is one paper.
              </p>
              <PostButton variant="secondary" hidden={{ entryId: entry.id, version: entry.version, do: 'TWO_PEOPLE' }}>Two people answered: keep both</PostButton>
              <PostButton variant="warning" hidden={{ entryId: entry.id, version: entry.version, do: 'SAME' }}>The same paper: take this entry out</PostButton>
            </>
          )}
          {entry.differences > 0 && (
            <p className="govuk-body">
              <a className="govuk-link" href={`${path}/${entry.id}/differences`}>
                Two people read {entry.differences === 1 ? 'one answer' : `${entry.differences} answers`} differently: choose<span className="govuk-visually-hidden"> for {entry.reference}</span>
              </a>
            </p>
          )}
        </div>
      ))}
    </>
  );
}
