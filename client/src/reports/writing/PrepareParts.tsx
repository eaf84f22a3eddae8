import { capacityWords, enclosureWords } from '@throughline/shared/report-words';
import { Tag } from '../../govuk/Tag.tsx';
import { Day } from '../../layout/Day.tsx';
import { NotStated } from '../../layout/NotStated.tsx';
import { PartList } from './PartList.tsx';
import type { PreparedDraft } from './PreparePage.tsx';
import { implicationWords, roleWords, statedWords, verbWords } from './writing-words.ts';

/** The lists of parts of a paper, in the order in which they are usually written. */
export function PrepareParts({ draft, path }: { draft: PreparedDraft; path: string }) {
  const { sections, recommendations, implications, people, enclosures, figures, signOffs } = draft;
  const common = { draft, path };
  return (
    <>
      <PartList {...common} list="sections" heading="Sections" add="Add a section" parts={sections} none="There are no sections."
        name={({ heading }) => heading}
        more={({ role, body, isRequired, isExempt, label }) => (
          <>
            {label !== null && <>Number {label}. </>}{roleWords[role]}. {body === '' ? (isRequired ? <strong>Not written yet.</strong> : 'Not written yet.') : `${wordsIn(body)} words.`} {isExempt && <Tag colour="red">Exempt</Tag>}
          </>
        )}
      />
      <PartList {...common} list="recommendations" heading="Recommendations" add="Add a recommendation" parts={recommendations} none="There are none yet."
        name={({ text }) => text} more={({ verb, reason }) => <>{verbWords[verb]}. {reason === null && <strong>No reason yet.</strong>}</>}
      />
      <section className="app-section" id="figures">
        <h2 className="govuk-heading-m">Figures</h2>
        {figures.length === 0 && <p className="govuk-body">There are none yet.</p>}
        <ul className="govuk-list">
          {figures.map(({ id, label, display, hasSource }) => (
            <li key={id}>{label}: {display ?? <NotStated />} {!hasSource && <Tag colour="red">No source</Tag>}</li>
          ))}
        </ul>
        <p className="govuk-body"><a className="govuk-link" href={`${path}/figures`}>Figures, tables and charts</a></p>
      </section>
      <PartList {...common} list="implications" heading="Implications" add="Add a field" parts={implications} none="There are no fields."
        name={({ kind }) => kind} more={({ state }) => (state === 'NOT_STATED' ? <strong>Not answered yet</strong> : implicationWords[state])}
      />
      <PartList {...common} list="people" heading="People" add="Name somebody" parts={people} none="Nobody is named yet."
        name={({ name }) => name} more={({ capacity, post }) => <>{capacityWords[capacity]}{post !== null && `, ${post}`}</>}
      />
      <PartList {...common} list="enclosures" heading="Appendices and background" add="Add an enclosure" parts={enclosures} none="The report points to nothing yet."
        name={({ label, title }) => (label === null ? title : `${label}: ${title}`)}
        more={({ kind, isAtHand, waivedReason, isExempt, file }) => (
          <>
            {enclosureWords[kind]}. {isAtHand ? (file === null ? 'At hand.' : `At hand: ${file.name}.`) : waivedReason === null ? <strong>Missing.</strong> : 'Missing, with a reason.'} {isExempt && <Tag colour="red">Exempt</Tag>}
          </>
        )}
      />
      <section className="app-section" id="sign-off">
        <h2 className="govuk-heading-m">Sign-off list</h2>
        {signOffs.length === 0 && <p className="govuk-body">The council’s template asks for no sign-off.</p>}
        <ul className="govuk-list">
          {signOffs.map(({ role, state, signedBy, onBehalfOf, signedOn }) => (
            <li key={role}>
              {role}: {state === 'NOT_STATED' ? 'open' : statedWords[state].toLowerCase()}
              {signedBy !== null && `, ${signedBy}`}{onBehalfOf !== null && ` for ${onBehalfOf}`}{signedOn !== null && <>, <Day on={signedOn} /></>}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
