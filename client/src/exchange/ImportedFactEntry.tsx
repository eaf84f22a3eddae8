import { PostButton } from '../forms/PostButton.tsx';
import { Tag } from '../govuk/Tag.tsx';
import type { ImportedFactVerdict } from '../schema.generated.ts';

interface ImportedFactEntryProps {
  fact: {
    id: string;
    beforeWords: string;
    raw: string;
    afterWords: string;
    place: string;
    words: string;
    rule: string;
    isSure: boolean;
    verdict: ImportedFactVerdict;
    isCorrected: boolean;
    version: number;
    text: string | null;
  };
  /** The path of the import. */
  path: string;
  /** Whether anything can still be decided. */
  isOpen: boolean;
}

/** One fact: what would be taken over, its words in their place, and the buttons to say so. */
export function ImportedFactEntry({ fact, path, isOpen }: ImportedFactEntryProps) {
  const { id, beforeWords, raw, afterWords, place, words, rule, isSure, verdict, isCorrected, version, text } = fact;
  const named = <span className="govuk-visually-hidden">: {words.slice(0, 80)}</span>;
  return (
    <div className="app-entry" id={`fact-${id}`}>
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1 app-found__words">{words}</h3>
      <p className="govuk-body govuk-!-margin-bottom-1">
        {verdict === 'ACCEPTED' && <Tag colour="green">Taken over</Tag>}
        {verdict === 'LEFT_OUT' && <Tag colour="grey">Left out</Tag>}
        {verdict === 'OPEN' && !isSure && <Tag colour="yellow">Look at this first</Tag>} {isCorrected && <Tag colour="blue">Corrected</Tag>}
      </p>
      {raw !== '' && (
        <blockquote className="govuk-body app-found">
          {beforeWords}
          <mark className="app-found__mark">{raw}</mark>
          {afterWords}
        </blockquote>
      )}
      <p className="govuk-body-s govuk-!-margin-bottom-2">
        Place: {place}. {rule}
      </p>
      {isOpen && (
        <div className="app-found__ways">
          {verdict !== 'ACCEPTED' && text !== null && (
            <PostButton hidden={{ factId: id, version, verdict: 'ACCEPTED' }} variant="secondary">
              Take over{named}
            </PostButton>
          )}
          {verdict !== 'LEFT_OUT' && (
            <PostButton hidden={{ factId: id, version, verdict: 'LEFT_OUT' }} variant="secondary">
              Leave out{named}
            </PostButton>
          )}
          <a className="govuk-link" href={`${path}/facts/${id}`}>
            {text === null ? 'Say how it is meant' : 'Correct'}
            {named}
          </a>
        </div>
      )}
    </div>
  );
}
