import { ExitThisPage } from '../govuk/ExitThisPage.tsx';
import { InEnglish, Say } from './journey.tsx';
import { ELSEWHERE } from './leave.ts';

/**
 * "Exit this page" where somebody answers or reads their answers: on the way out the codes and whatever is kept are taken
 * away from this browser.
 *
 * @param path the consultation's
 */
export function ExitAnswering({ path }: { path: string }) {
  return (
    <ExitThisPage href={`${path}/leave`} elsewhere={ELSEWHERE}>
      <span className="govuk-visually-hidden"><InEnglish>Emergency</InEnglish></span> <Say word="exit" />
    </ExitThisPage>
  );
}
