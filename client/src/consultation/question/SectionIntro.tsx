import type { QuestionPageQuery } from '../QuestionPage.graphql.generated.ts';
import { InsetText } from '../../govuk/InsetText.tsx';
import { InEnglish, Say } from '../journey.tsx';
import { useHintOf, Worded } from './worded.tsx';

type Draft = NonNullable<QuestionPageQuery['draftResponse']>;
type Question = Draft['questions'][number];

/** The heading of the section, what to know before its first question on the way, and the building that the question is about. */
export function SectionIntro({ question, draft: { questions, way } }: { question: Question; draft: Pick<Draft, 'questions' | 'way'> }) {
  const hintOf = useHintOf();
  const { section, aboutSite } = question;
  const first = questions.find((each) => each.section?.id === section?.id && (way.includes(each.id) || each === question));
  return (
    <>
      {section && <p className="govuk-body govuk-!-font-weight-bold app-section-name"><Worded row={section} own={section.title} /></p>}
      {section && first === question && section.intro !== null && <p className="govuk-body app-section-intro">{hintOf(section, section.intro)}</p>}
      {aboutSite && (
        <InsetText>
          <Say word="aboutBuilding" values={{ name: '' }} /> <InEnglish><strong>{aboutSite.name}</strong>{aboutSite.area && `, ${aboutSite.area.name}`}</InEnglish>
        </InsetText>
      )}
    </>
  );
}
