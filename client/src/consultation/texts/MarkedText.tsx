import { Fragment } from 'react';
import type { TextToRead } from './texts-data.ts';

/** What somebody wrote, with marks where something may have to be taken out. */
export function MarkedText({ text: { words, hints } }: { text: TextToRead }) {
  const ends = hints.map(({ start, words: marked }) => start + marked.length);
  return (
    <blockquote className="govuk-inset-text app-words" dir="auto">
      {hints.map(({ start, words: marked }, place) => (
        <Fragment key={start}>{words.slice(ends[place - 1] ?? 0, start)}<mark>{marked}</mark></Fragment>
      ))}
      {words.slice(ends.at(-1) ?? 0)}
    </blockquote>
  );
}
