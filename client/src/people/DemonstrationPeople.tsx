import { roleLabels } from '@throughline/shared/roles';
import { Form } from 'react-router';
import { Details } from '../govuk/Details.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import type { SignInPageQuery } from './SignInPage.graphql.generated.ts';

type Person = SignInPageQuery['demonstrationPeople'][number];

/** The password of every demonstration person. They exist only where the data is for trying the product. */
const DEMONSTRATION_PASSWORD = 'throughline-demo';

/** People to try the product with, by council: one button signs in. */
export function DemonstrationPeople({ people }: { people: readonly Person[] }) {
  const councils = Map.groupBy(people, ({ councilName }) => councilName);
  return (
    <section aria-labelledby="demonstration-people">
      <h2 className="govuk-heading-m" id="demonstration-people">
        Try it as one of these people <DemonstrationTag />
      </h2>
      {[...councils].map(([councilName, members], place) => (
        <Details key={councilName} summary={councilName} open={place === 0}>
          <ul className="govuk-list govuk-list--spaced">
            {members.map((person) => (
              <li key={person.email}>
                <SignInAs person={person} />
              </li>
            ))}
          </ul>
        </Details>
      ))}
    </section>
  );
}

function SignInAs({ person }: { person: Person }) {
  return (
    <Form method="post" data-native="true" reloadDocument>
      <input type="hidden" name="email" value={person.email} />
      <input type="hidden" name="password" value={DEMONSTRATION_PASSWORD} />
      <button type="submit" className="app-link-button">
        {roleLabels[person.role]}
        <span className="govuk-visually-hidden"> of {person.councilName}</span>
      </button>{' '}
      <span className="app-quiet">{person.name}</span>
    </Form>
  );
}
