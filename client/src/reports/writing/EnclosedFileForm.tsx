import { useParams } from 'react-router';
import { PostButton } from '../../forms/PostButton.tsx';
import { Button } from '../../govuk/Button.tsx';
import { InsetText } from '../../govuk/InsetText.tsx';
import { Input } from '../../govuk/Input.tsx';
import { Moment } from '../../layout/Moment.tsx';
import { sizeWords } from '../EnclosedFile.tsx';
import type { Enclosure } from './DraftEnclosurePage.tsx';
import { preparePath } from './writing-paths.ts';

const wrong: Readonly<Record<string, string>> = {
  file: 'Choose a PDF, Word, Excel, OpenDocument, CSV, text or picture file of at most 10 megabytes.',
  altText: 'Say what the picture shows.',
  version: 'Somebody else changed this enclosure meanwhile. Look at it, and send the file again.',
};

/** What was wrong with the file that was sent, in words. */
export const wordsOfProblem = (problem: string): string => wrong[problem] ?? wrong['file']!;

interface EnclosedFileFormProps {
  reportId: string;
  enclosure: Enclosure;
  /** Which field of the last file was wrong. */
  problem: string | null;
}

/** The file of an enclosure, and the form that sends another. */
export function EnclosedFileForm({ reportId, enclosure: { id, version, file, altText }, problem }: EnclosedFileFormProps) {
  const prepare = preparePath(useParams());
  return (
    <section className="app-section" aria-labelledby="file-heading">
      <h2 className="govuk-heading-m" id="file-heading">Its file</h2>
      {problem !== null && <InsetText><strong>The file was not kept.</strong> {wordsOfProblem(problem)}</InsetText>}
      {file === null ? (
        <p className="govuk-body">None is kept here.</p>
      ) : (
        <>
          <p className="govuk-body">
            <a className="govuk-link" href={`/enclosures/${file.id}`}>{file.name}</a> ({sizeWords(file.byteCount)}), kept at <Moment at={file.keptAt} />.
            {altText !== null && <> It shows: {altText}</>}
          </p>
          <p className="govuk-body app-quiet">Its hash: <span className="app-hash">{file.hash}</span></p>
          <PostButton action={prepare} variant="secondary" hidden={{ act: 'removeFile', reportId, id, version }}>Take the file away</PostButton>
        </>
      )}
      <form method="post" action="/imports/enclosed-file" encType="multipart/form-data" data-native>
        {Object.entries({ reportId, id, version }).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        <div className="govuk-form-group">
          <label className="govuk-label" htmlFor="file">{file === null ? 'A file' : 'Another file'}</label>
          <div className="govuk-hint" id="file-hint">PDF, Word, Excel, OpenDocument, CSV, text or a picture; at most 10 megabytes</div>
          <input className="govuk-file-upload" id="file" name="file" type="file" aria-describedby="file-hint" />
        </div>
        <Input id="altText" name="altText" label="What the picture shows" hint="Only for a picture. People who cannot see it hear these words" defaultValue={altText ?? ''} />
        <Button variant="secondary">Send the file</Button>
      </form>
    </section>
  );
}
