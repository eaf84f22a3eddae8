import { Details } from '../../govuk/Details.tsx';

/** The few marks with which the text of a section is written, in plain words. */
export function HowToWrite() {
  return (
    <Details summary="How to write headings, lists, tables and links">
      <p className="govuk-body">Leave an empty line between paragraphs. Everything else is done with a few marks:</p>
      <dl className="govuk-summary-list">
        {marks.map(([what, how]) => (
          <div className="govuk-summary-list__row" key={what}>
            <dt className="govuk-summary-list__key">{what}</dt>
            <dd className="govuk-summary-list__value"><code className="app-marks">{how}</code></dd>
          </div>
        ))}
      </dl>
      <p className="govuk-body">Each table begins with a row of headings, so that people who hear it know what they hear. Pictures go into enclosures, with words that say what they show.</p>
    </Details>
  );
}

const marks: readonly [string, string][] = [
  ['A heading inside the section', '### Sites'],
  ['A list', '- first\n- second'],
  ['A numbered list', '1. first\n2. second'],
  ['Bold', '**important**'],
  ['A link', '[the framework](https://www.gov.uk/)'],
  ['A table', '| Year | Amount |\n| --- | --- |\n| 2022/23 | £500,000 |'],
  ['A quotation', '> What somebody said'],
  ['A live figure', '[[spent]]'],
];
