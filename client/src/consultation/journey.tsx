import { filledIn, journeyWord, mistakeSaying, type JourneyWord } from '@throughline/shared/journey-words';
import { directionOf, ownNameOf } from '@throughline/shared/languages';
import { createContext, use, type ReactNode } from 'react';
import { asPublished, isSameReading, type Reading } from './reading.ts';
import type { EditionFragment } from './Worded.graphql.generated.ts';

/** How the pages of one person's way through a form are worded. */
export interface Journey {
  reading: Reading;
  /** The words of the edition, by key. */
  words: EditionFragment['words'];
  editions: readonly EditionFragment[];
}

const inEnglish: Journey = { reading: asPublished, words: [], editions: [] };

export const JourneyContext = createContext(inEnglish);

/** The journey in the language and format that somebody chose; in English when the form is not there in it. */
export function journeyIn(reading: Reading, editions: readonly EditionFragment[]): Journey {
  const edition = editions.find((each) => isSameReading(each, reading));
  return { reading: edition ? reading : asPublished, words: edition?.words ?? [], editions };
}

/** For `lang` and `dir`: nothing where all is in the language of the frame around it. */
export const languageOf = ({ reading: { language } }: Journey) => (language === 'en' ? {} : { lang: language, dir: directionOf(language) });

export type Values = Readonly<Record<string, string | number>>;

/** The words of a key as plain text, in the language of a journey or in English. */
export const wordOf = ({ words }: Pick<Journey, 'words'>, key: JourneyWord, values: Values = {}): string => filledIn(journeyWord(words, key).text, values);

/** The same in the journey that the page is part of. */
export function useWord(): (key: JourneyWord, values?: Values) => string {
  const journey = use(JourneyContext);
  return (key, values) => wordOf(journey, key, values);
}

/** The words of a key. English inside another language is marked as such, and keeps its own direction. */
export function Say({ word, values = {} }: { word: JourneyWord; values?: Values | undefined }): ReactNode {
  const { words } = use(JourneyContext);
  const { text, isEnglish } = journeyWord(words, word);
  return isEnglish ? <InEnglish>{filledIn(text, values)}</InEnglish> : filledIn(text, values);
}

/** English on a page that may be in another language. */
export function InEnglish({ children }: { children: ReactNode }): ReactNode {
  const { reading } = use(JourneyContext);
  return reading.language === 'en' ? children : <span lang="en" dir="ltr">{children}</span>;
}

/** What a shared form or the server says is wrong, in the language of the journey where it has the words. */
export function Mistake({ message }: { message: string }): ReactNode {
  const { words } = use(JourneyContext);
  const known = mistakeSaying(message);
  if (!known || journeyWord(words, known.key).isEnglish) return <InEnglish>{message}</InEnglish>;
  return <Say word={known.key} values={known.values} />;
}

/** The same beside a control, where it says first that it is an error. */
export function MistakeHere({ message }: { message: string }): ReactNode {
  return (
    <>
      <span className="govuk-visually-hidden"><Say word="error" />:</span> <Mistake message={message} />
    </>
  );
}

/** How an edition is called in its own words: "العربية", "Easy read", "Cymraeg – Easy read". */
export function nameOfEdition({ language, format }: Reading, editions: readonly EditionFragment[]): string {
  if (format === 'STANDARD') return ownNameOf(language);
  const words = editions.find((each) => isSameReading(each, { language, format }))?.words ?? [];
  const easyRead = journeyWord(words, 'easyRead').text;
  return language === 'en' ? easyRead : `${ownNameOf(language)} – ${easyRead}`;
}
