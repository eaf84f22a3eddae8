import { packFileTypes } from '@throughline/shared/pack-file';
import { Button } from '../../govuk/Button.tsx';
import { Input } from '../../govuk/Input.tsx';
import { Textarea } from '../../govuk/Textarea.tsx';

interface PackFileFormProps {
  /** Where the file is posted to. */
  action: string;
  problem: string | undefined;
  /** What is said of the file: the title of a new document, or what changed in a new version. */
  asks: 'title' | 'changeNote';
}

const accepted = Object.keys(packFileTypes).map((ending) => `.${ending}`).join(',');

/** Sends a file of the pack. The browser posts it by itself, with or without script. */
export function PackFileForm({ action, problem, asks }: PackFileFormProps) {
  return (
    <form method="post" action={action} encType="multipart/form-data">
      {asks === 'title' ? (
        <Input name="title" label="Title" maxLength={200} />
      ) : (
        <Textarea name="changeNote" id="file-changeNote" label="What changed" hint="Everybody will see this." rows={3} />
      )}
      <div className={`govuk-form-group${problem === undefined ? '' : ' govuk-form-group--error'}`}>
        <label className="govuk-label" htmlFor="file">File</label>
        <div id="file-hint" className="govuk-hint">PDF, Word, OpenDocument or a spreadsheet, at most 10 MB.</div>
        {problem !== undefined && (
          <p id="file-error" className="govuk-error-message">
            <span className="govuk-visually-hidden">Error:</span> {problem}
          </p>
        )}
        <input className="govuk-file-upload" id="file" name="file" type="file" accept={accepted} aria-describedby={problem === undefined ? 'file-hint' : 'file-hint file-error'} />
      </div>
      <Button variant="secondary">Send the file</Button>
    </form>
  );
}
