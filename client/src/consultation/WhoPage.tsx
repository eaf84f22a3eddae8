import { answerAsForm, capacities, type Capacity } from '@throughline/shared/forms/answer-as';
import type { JourneyWord } from '@throughline/shared/journey-words';
import { Form, useActionData, useLoaderData, useParams, type LoaderFunctionArgs } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { hasErrors, textOf } from '../forms/form-result.ts';
import { Button } from '../govuk/Button.tsx';
import { Input } from '../govuk/Input.tsx';
import { Radios } from '../govuk/Radios.tsx';
import { definePage } from '../page.ts';
import { EditionLinks } from './Editions.tsx';
import { journeyIn, MistakeHere, Say, wordOf } from './journey.tsx';
import { JourneyPage } from './JourneyPage.tsx';
import { MistakeSummary } from './MistakeSummary.tsx';
import { readingOf, type Reading } from './reading.ts';
import { codeOrStart, consultationPath } from './response-cookies.ts';
import { AnswerAsDocument, WhoPageDocument } from './WhoPage.graphql.generated.ts';

const page = definePage(WhoPageDocument, {
  variables: (args) => ({ code: codeOrStart(args, 'resume') }),
  found: ['draftResponse'],
  // Who answered does not change when answers are corrected.
  elsewhere: ({ draftResponse }, { params }) => (draftResponse.isCorrection ? `${consultationPath(params)}/check` : undefined),
});

export const loader = async (args: LoaderFunctionArgs) => ({ ...(await page.loader(args)), reading: readingOf(args.request) });

export const action = formAction(answerAsForm, async ({ data, gql, request, params }) => {
  await gql.mutate(AnswerAsDocument, { code: codeOrStart({ request, params }, 'resume'), ...data });
  return `${consultationPath(params)}/question/1`;
});

const words: Readonly<Record<Capacity, JourneyWord>> = { INDIVIDUAL: 'whoMyself', ON_BEHALF: 'whoSomebody', ORGANISATION: 'whoOrganisation' };

/** Who somebody answers for, before the first question. */
export function Component() {
  const { draftResponse: { capacity, organisationName, form } } = page.useData();
  const { reading } = useLoaderData<{ reading: Reading }>();
  const journey = journeyIn(reading, form.editions);
  const path = consultationPath(useParams() as Record<string, string>);
  const actionData: unknown = useActionData();
  const failure = hasErrors(actionData) ? actionData : undefined;
  const values = failure?.values ?? { capacity, organisationName: organisationName ?? '' };
  const mistakeAt = (name: string) => {
    const message = failure?.errors.find(({ field }) => field === name)?.message;
    return message === undefined ? undefined : <MistakeHere message={message} />;
  };
  return (
    <JourneyPage
      journey={journey} title={wordOf(journey, 'who')} back={`${path}/code`} path={path}
      errors={failure && <MistakeSummary errors={failure.errors} hrefOf={(field) => `#${field}`} />}
    >
      <EditionLinks path={path} to="who" />
      <Form method="post" action={`${path}/who`} noValidate>
        <Radios
          name="capacity" legend={<Say word="who" />} legendSize="l" isPageHeading defaultValue={textOf(values['capacity'])} error={mistakeAt('capacity')}
          choices={capacities.map((each) => ({ value: each, label: <Say word={words[each]} /> }))}
        />
        <Input
          name="organisationName" label={<Say word="organisationName" />} hint={<Say word="organisationPublic" />} dir="auto" autoComplete="organization"
          defaultValue={textOf(values['organisationName'])} error={mistakeAt('organisationName')}
        />
        <Button><Say word="continue" /></Button>
      </Form>
    </JourneyPage>
  );
}
