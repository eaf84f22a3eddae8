import { useLocation, useParams } from 'react-router';
import { KeepLooking } from '../../exchange/KeepLooking.tsx';
import { ActionErrors } from '../../forms/ActionErrors.tsx';
import { buttonAction } from '../../forms/form-action.ts';
import { textOf } from '../../forms/form-result.ts';
import { PostButton } from '../../forms/PostButton.tsx';
import { LinkButton } from '../../govuk/Button.tsx';
import { InsetText } from '../../govuk/InsetText.tsx';
import { SummaryList } from '../../govuk/SummaryList.tsx';
import { Tag } from '../../govuk/Tag.tsx';
import { WarningText } from '../../govuk/WarningText.tsx';
import { DataTable } from '../../layout/DataTable.tsx';
import { DemonstrationTag } from '../../layout/DemonstrationTag.tsx';
import { EmptyState } from '../../layout/EmptyState.tsx';
import { ListPages, pageNumber } from '../../layout/ListPages.tsx';
import { Page } from '../../layout/Page.tsx';
import { definePage } from '../../page.ts';
import type { ResponseLineVerdict } from '../../schema.generated.ts';
import { consultationPath } from '../response-cookies.ts';
import { responses } from './entry-words.ts';
import { ConfirmResponseFileDocument, DiscardResponseFileDocument, ResponseFilePageDocument, TakeUpResponseFileDocument, type ResponseFilePageQuery } from './Files.graphql.generated.ts';
import { fileProblem, fileStatus, lineVerdict } from './file-words.ts';

const verdictOf = (search: URLSearchParams): ResponseLineVerdict | null => {
  const only = search.get('only');
  return only !== null && Object.hasOwn(lineVerdict, only) ? (only as ResponseLineVerdict) : null;
};

const page = definePage(ResponseFilePageDocument, {
  variables: ({ params, url }) => ({ id: params['file']!, verdict: verdictOf(url.searchParams), page: pageNumber(url) }),
  found: ['responseFile'],
});
export const loader = page.loader;

export const action = buttonAction(async ({ gql, params, values }) => {
  const input = { fileId: params['file']!, version: Number(textOf(values['version'])) };
  const path = `${consultationPath(params)}/manage/responses/files`;
  if (textOf(values['do']) === 'discard') {
    await gql.mutate(DiscardResponseFileDocument, { input });
    return path;
  }
  if (textOf(values['do']) === 'take-up') await gql.mutate(TakeUpResponseFileDocument, { input });
  else await gql.mutate(ConfirmResponseFileDocument, { input });
  return `${path}/${input.fileId}`;
});

type File = NonNullable<ResponseFilePageQuery['responseFile']>;

/** One file of responses: what each of its lines will do, what is wrong where, and the way to confirm it. */
export function Component() {
  const { responseFile: file } = page.useData();
  const one = `${consultationPath(useParams() as Record<string, string>)}/manage/responses`;
  const path = `${one}/files/${file.id}`;
  const only = verdictOf(new URLSearchParams(useLocation().search));
  const title = file.fileName || 'A file without a name';
  return (
    <Page title={title} back={`${one}/files`}>
      <ActionErrors />
      <span className="govuk-caption-l">{file.consultation?.title}</span>
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">
        <Tag colour={fileStatus[file.status]?.colour}>{fileStatus[file.status]?.words}</Tag> {file.isDemonstration && <DemonstrationTag />}
      </p>
      <Steps file={file} one={one} />
      {(file.status === 'READY' || file.status === 'DONE') && (
        <>
          <h2 className="govuk-heading-m">Line by line</h2>
          <p className="govuk-body">
            Show{' '}
            {[null, 'ADD', 'LATE', 'ALREADY', 'WRONG'].map((each, place) => (
              <span key={each}>
                {place > 0 && ', '}
                {each === only ? <strong>{each === null ? 'all lines' : lineVerdict[each]!.words}</strong> : (
                  <a className="govuk-link" href={each === null ? path : `${path}?only=${each}`}>{each === null ? 'all lines' : lineVerdict[each]!.words}</a>
                )}
              </span>
            ))}
          </p>
          {file.lines.items.length === 0 ? (
            <EmptyState>There are no such lines.</EmptyState>
          ) : (
            <DataTable
              caption={`${file.lines.total.toLocaleString('en-GB')} line${file.lines.total === 1 ? '' : 's'}`}
              captionSize="s"
              isSmall
              rows={file.lines.items}
              rowKey={({ id }) => id}
              firstCellIsHeader
              columns={[
                { header: 'Line', cell: ({ lineNumber }) => lineNumber.toLocaleString('en-GB') },
                { header: 'Reference', cell: ({ reference }) => (reference === null ? 'The next number' : <bdi>{reference}</bdi>) },
                {
                  header: 'What will happen',
                  cell: ({ verdict, problems }) => (
                    <>
                      <Tag colour={lineVerdict[verdict]?.colour}>{lineVerdict[verdict]?.words}</Tag>
                      {problems.map(({ column, message }, at) => <div key={at}>{column}: {message}</div>)}
                    </>
                  ),
                },
              ]}
            />
          )}
          <ListPages list={file.lines} path={only === null ? path : `${path}?only=${only}`} label="Pages of lines" />
        </>
      )}
    </Page>
  );
}

function Steps({ file, one }: { file: File; one: string }) {
  const { status, version, goodCount, lateCount, alreadyCount, wrongCount, problem, problemColumn, problemLine, batch } = file;
  const discard = <PostButton variant="secondary" hidden={{ version, do: 'discard' }}>Put this file aside</PostButton>;
  if (status === 'READING' || status === 'WRITING') {
    return <KeepLooking>{status === 'READING' ? 'The lines are being read. Nothing is entered.' : `${responses(goodCount)} are being entered: all of them, or none if something goes wrong.`}</KeepLooking>;
  }
  if (status === 'DISCARDED') return <InsetText>This file was put aside. Nothing of it was entered.</InsetText>;
  if (status === 'STOPPED') {
    return (
      <>
        <WarningText>
          {fileProblem(problem) ?? 'The file stopped.'}
          {problemColumn !== null && ` The column is “${problemColumn}”.`}
          {problemLine !== null && ` It begins at line ${problemLine.toLocaleString('en-GB')} or before.`} Nothing was entered.
        </WarningText>
        {problem === 'INTERNAL' && <PostButton hidden={{ version, do: 'take-up' }}>Try again</PostButton>}
        {discard}
      </>
    );
  }
  const isDone = status === 'DONE';
  return (
    <>
      <SummaryList
        rows={[
          { key: isDone ? 'Entered' : 'Will be entered', value: responses(goodCount) },
          { key: 'Of these late, and not counted', value: responses(lateCount) },
          { key: 'Entered from this file before', value: responses(alreadyCount) },
          { key: 'Wrong, and left out', value: responses(wrongCount) },
        ]}
      />
      {isDone && batch && <LinkButton href={`${one}/${batch.id}`}>See batch {batch.number}</LinkButton>}
      {!isDone && goodCount > 0 && <PostButton hidden={{ version, do: 'confirm' }}>Enter {responses(goodCount)}</PostButton>}
      {!isDone && discard}
      {wrongCount > 0 && (
        <p className="govuk-body">
          <a className="govuk-link" href={`/exports/response-file/${file.id}/wrong-lines.csv`}>Take the wrong lines as a file (CSV)</a>, to put them right and send them again.
        </p>
      )}
    </>
  );
}
