import { use, type ReactNode } from 'react';
import { JourneyContext, InEnglish } from '../journey.tsx';
import { isSameReading, type Reading } from '../reading.ts';
import type { WordingFragment } from '../Worded.graphql.generated.ts';

/** A row with its own English words and those of editions. */
export interface Wordable {
  wordings: readonly WordingFragment[];
}

/** How a row is worded in a language and format; undefined when its own English is all there is. */
export const wordingIn = ({ wordings }: Wordable, reading: Reading): WordingFragment | undefined => wordings.find((each) => isSameReading(each, reading));

/** The words of a row as plain text. */
export const wordsIn = (row: Wordable, own: string, reading: Reading): string => wordingIn(row, reading)?.text ?? own;

/** The words of a row in the language of the page, with its picture; in English and marked as such where it has no others. */
export function Worded({ row, own }: { row: Wordable; own: string }): ReactNode {
  const { reading } = use(JourneyContext);
  const wording = wordingIn(row, reading);
  if (!wording) return <InEnglish>{own}</InEnglish>;
  return (
    <>
      {wording.pictureUrl !== null && <img className="app-picture" src={wording.pictureUrl} alt={wording.pictureAlt ?? ''} />}
      {wording.text}
    </>
  );
}

/**
 * What helps to answer a row. Where another language says nothing, the row's own hint in English; easy-read in English says
 * all that it wants to say.
 */
export function useHintOf(): (row: Wordable, own: string | null) => ReactNode {
  const { reading } = use(JourneyContext);
  return (row, own) => {
    const wording = wordingIn(row, reading);
    if (wording && (wording.hint !== null || reading.language === 'en')) return wording.hint ?? undefined;
    return own === null ? undefined : <InEnglish>{own}</InEnglish>;
  };
}
