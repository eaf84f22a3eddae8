import { Fragment } from 'react';
import type { TextToRead } from './texts-data.ts';

/** What somebody wrote, with marks where something may have to be taken out. */
export function MarkedText({ text: { words, hints } }: { text: TextToRead }) {
  let upTo = 0;
  return (
    <blockquote className="govuk-inset-text app-words" dir="auto">
      {hints.map(({ start, words: marked }) => {
        const before = words.slice(upTo, start);
        upTo = start + marked.length;
        return <Fragment key={start}>{before}<mark>{marked}</mark></Fragment>;
      })}
      {words.slice(upTo)}
    </blockquote>
  );
}
