import { packFileProblems, packFileTypes, type PackFileProblem } from '@throughline/shared/pack-file';
import { useLocation } from 'react-router';
import { Button } from '../../govuk/Button.tsx';
import { Input } from '../../govuk/Input.tsx';
import { Textarea } from '../../govuk/Textarea.tsx';

interface PackFileFormProps {
  /** Where the file is posted to. */
  action: string;
  sent: PackFileSent;
  /** What is said of the file: the title of a new document, or what changed in a new version. */
  asks: 'title' | 'changeNote';
}

/** A file that was sent and not taken. */
export interface PackFileSent {
  /** Why; undefined where none was sent. */
  problem: string | undefined;
  /** Whether it is the words beside the file that were wrong, and not the file. */
  isOfWords: boolean;
  /** The title or the note that was typed. */
  words: string;
}

/** What the address says of a file that was sent. */
export function usePackFileSent(): PackFileSent {
  const query = new URLSearchParams(useLocation().search);
  const asked = query.get('problem') ?? '';
  const problem = Object.hasOwn(packFileProblems, asked) ? packFileProblems[asked as PackFileProblem] : undefined;
  return { problem, isOfWords: asked === 'WORDS', words: query.get('words') ?? '' };
}

/** The field that the error is about, for the link at the top of the page. */
export const wrongField = ({ isOfWords }: PackFileSent, asks: PackFileFormProps['asks']): string => {
  if (!isOfWords) return '#file';
  return asks === 'title' ? '#title' : '#file-changeNote';
};

const accepted = Object.keys(packFileTypes).map((ending) => `.${ending}`).join(',');

/** Sends a file of the pack. The browser posts it by itself, with or without script. */
export function PackFileForm({ action, sent, asks }: PackFileFormProps) {
  const problem = sent.isOfWords ? undefined : sent.problem;
  const words = { defaultValue: sent.words, error: sent.isOfWords ? sent.problem : undefined };
  return (
    <form method="post" action={action} encType="multipart/form-data">
      {asks === 'title' ? (
        <Input name="title" label="Title" {...words} />
      ) : (
        <Textarea name="changeNote" id="file-changeNote" label="What changed" hint="Everybody will see this." rows={3} {...words} />
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
