import { directionOf } from '@throughline/shared/languages';
import { use, type ReactNode } from 'react';
import { JourneyContext, nameOfEdition, useWord } from './journey.tsx';
import { asPublished, isSameReading, readingText, type Reading } from './reading.ts';

/** The languages and formats in which the questions are there, each by its own name, without flags. Nothing when there is one. */
function Editions({ draw }: { draw: (reading: Reading, name: string) => ReactNode }) {
  const { reading, editions } = use(JourneyContext);
  const word = useWord();
  if (editions.length === 0) return null;
  return (
    <nav className="app-editions" aria-label={word('otherLanguage')}>
      <ul className="app-editions-list">
        {[asPublished, ...editions].map((each) => {
          const name = nameOfEdition(each, editions);
          const isCurrent = isSameReading(each, reading);
          return (
            <li key={readingText(each)} lang={each.language} dir={directionOf(each.language)}>
              {isCurrent ? <span aria-current="true">{name}</span> : draw(each, name)}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** Inside the form of a question: what was typed is saved on the way to the other language. */
export function EditionButtons() {
  return <Editions draw={(reading, name) => <button type="submit" className="app-link-button" name="edition" value={readingText(reading)}>{name}</button>} />;
}

/** Where nothing is typed. @param to the page of the consultation to come back to */
export function EditionLinks({ path, to }: { path: string; to?: string }) {
  const address = ({ language, format }: Reading) => `${path}/in/${language}/${format.toLowerCase().replace('_', '-')}${to === undefined ? '' : `?to=${to}`}`;
  return <Editions draw={(reading, name) => <a className="govuk-link" href={address(reading)}>{name}</a>} />;
}
