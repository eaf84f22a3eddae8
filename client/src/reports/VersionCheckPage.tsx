import { data, useActionData, useParams, type ActionFunctionArgs } from 'react-router';
import { gqlContext } from '../gql.ts';
import { Button } from '../govuk/Button.tsx';
import { ErrorSummary } from '../govuk/ErrorSummary.tsx';
import { InsetText } from '../govuk/InsetText.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { Moment } from '../layout/Moment.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { notFound } from '../route-errors.ts';
import { CheckYourself } from './CheckYourself.tsx';
import { VersionCheckPageDocument, type VersionCheckPageQuery } from './VersionCheckPage.graphql.generated.ts';
import { VersionChecks } from './VersionChecks.tsx';

/** The address of a version as the variables of its query. */
function variablesOf(params: Readonly<Record<string, string | undefined>>) {
  const number = /^v([1-9]\d{0,5})$/.exec(params['version'] ?? '')?.[1];
  if (number === undefined) throw notFound();
  return { council: params['council']!, report: params['report']!, version: Number(number), file: null as string | null };
}

const page = definePage(VersionCheckPageDocument, { variables: ({ params }) => variablesOf(params), found: ['versionCheck'] });
export const loader = page.loader;

type Comparison = NonNullable<NonNullable<VersionCheckPageQuery['versionCheck']>['file']>;
type Sent = { comparison: Comparison } | { problem: string };

const MOST_BYTES = 2_000_000;

/** Compares a file with the content of the version. It is not kept. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const file = (await request.formData()).get('file');
  if (!(file instanceof File) || file.size === 0) return data<Sent>({ problem: 'Select the file that you kept' }, { status: 400 });
  if (file.size > MOST_BYTES) return data<Sent>({ problem: 'The file is larger than the content of any report' }, { status: 400 });
  const variables = { ...variablesOf(params), file: await file.text() };
  const { versionCheck } = await context.get(gqlContext).query(VersionCheckPageDocument, variables);
  if (!versionCheck?.file) throw notFound();
  return data<Sent>({ comparison: versionCheck.file });
}

/** Whether a published version is what was published, in plain words, and how anybody can find that out without us. */
export function Component() {
  const { versionCheck } = page.useData();
  const { council, report } = useParams();
  const sent = useActionData<Sent>();
  const { version, findings, isIntact, isRecorded, hasSealedPart } = versionCheck;
  const notKept = [...(isRecorded ? [] : ['AUDIT']), ...(hasSealedPart ? [] : ['SEALED'])];
  const problem = sent && 'problem' in sent ? sent.problem : undefined;
  const path = `/${council}/reports/${report}/v${version.number}`;
  return (
    <Page title="Has anything been changed?" back={path} isNarrow>
      {problem !== undefined && <ErrorSummary errors={[{ text: problem, href: '#file' }]} />}
      <span className="govuk-caption-l">{`${version.title}, version ${version.number}`}</span>
      <h1 className="govuk-heading-l">Has anything been changed?</h1>
      {version.isDemonstration && <p className="govuk-body"><DemonstrationTag /></p>}
      {sent && 'comparison' in sent && <Compared {...sent.comparison} isIntact={isIntact} />}
      <p className="govuk-body-l">
        {isIntact
          ? 'No. We have just worked out every fingerprint of this version again, and each is the one that was kept.'
          : 'Yes. This version is not what was published. Do not rely on it, and tell the council.'}
      </p>
      {version.publishedAt !== null && <p className="govuk-body">Published at <Moment at={version.publishedAt} />.</p>}
      <p className="govuk-body">
        A fingerprint is worked out from every character of a text. If one character changes, so does the fingerprint.
      </p>
      <VersionChecks findings={findings} notKept={notKept} isFirst={version.number === 1} />
      <CheckYourself contentHash={version.contentHash} address={`/exports/reports/${council}/${report}/v${version.number}.json`} name={`${council}-${report}-v${version.number}.json`} />
      <form method="post" encType="multipart/form-data" action={`${path}/check`}>
        <h2 className="govuk-heading-m">Compare a file that you kept</h2>
        <div className={`govuk-form-group${problem === undefined ? '' : ' govuk-form-group--error'}`}>
          <label className="govuk-label" htmlFor="file">Your file</label>
          <div id="file-hint" className="govuk-hint">The content of this version, as you took it before. We compare it and do not keep it.</div>
          {problem !== undefined && (
            <p id="file-error" className="govuk-error-message">
              <span className="govuk-visually-hidden">Error:</span> {problem}
            </p>
          )}
          <input className="govuk-file-upload" id="file" name="file" type="file" accept=".json" aria-describedby={problem === undefined ? 'file-hint' : 'file-hint file-error'} />
        </div>
        <Button variant="secondary">Compare</Button>
      </form>
    </Page>
  );
}

/** What came of the file that was sent. */
function Compared({ isSame, isReadable, differences, isIntact }: Comparison & { isIntact: boolean }) {
  if (isSame) return <InsetText>Your file is the content of this version, character for character.</InsetText>;
  if (!isReadable) return <InsetText>Your file is not the content of a report. It may have been cut off or saved in another form.</InsetText>;
  return (
    <InsetText>
      <p>Your file is not the content of this version. It differs in:</p>
      <ul className="govuk-list govuk-list--bullet">
        {differences.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p>{isIntact ? 'The checks below find nothing, so it is the file that was changed, or it is of another version.' : 'The checks below say what was changed in this version.'}</p>
    </InsetText>
  );
}
