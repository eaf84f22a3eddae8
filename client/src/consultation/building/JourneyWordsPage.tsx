import { validateForm } from '@throughline/shared/forms';
import { wordJourneyForm } from '@throughline/shared/forms/question-form';
import { journeyWords, type JourneyWord } from '@throughline/shared/journey-words';
import { directionOf } from '@throughline/shared/languages';
import { Form, useActionData, useParams } from 'react-router';
import { buttonAction } from '../../forms/form-action.ts';
import { FormErrors } from '../../forms/FormErrors.tsx';
import { hasErrors, textOf } from '../../forms/form-result.ts';
import { useOwnAddress } from '../../forms/own-address.ts';
import { Refused } from '../../gql.ts';
import { Button } from '../../govuk/Button.tsx';
import { Input } from '../../govuk/Input.tsx';
import { Page } from '../../layout/Page.tsx';
import { notFound } from '../../route-errors.ts';
import { WordJourneyDocument } from './BuildingCommands.graphql.generated.ts';
import { buildingPage, draftOf, questionsPath } from './building-data.ts';
import { editionWords } from './question-words.ts';

const page = buildingPage();
export const loader = page.loader;

export const action = buttonAction(async ({ values, gql, params }) => {
  const words = Object.entries(values).flatMap(([name, text]) => (name.startsWith('word-') ? [{ key: name.slice(5), text: textOf(text) }] : []));
  const seen = { formId: textOf(values['formId']), version: Number(textOf(values['version'])) };
  const checked = validateForm(wordJourneyForm, { ...seen, editionId: params['edition'], words });
  if (!checked.ok) throw new Refused('BAD_INPUT', checked.fields);
  await gql.mutate(WordJourneyDocument, { input: checked.data });
  return `${questionsPath(params)}/editions/${params['edition']}`;
});

/** The buttons and headings of the journey in another language; what is left empty stays in English. */
export function Component() {
  const params = useParams();
  const form = draftOf(page.useData().consultation);
  const edition = form.editions.find(({ id }) => id === params['edition']);
  const failure: unknown = useActionData();
  const ownAddress = useOwnAddress();
  if (!edition) throw notFound();
  const typed = hasErrors(failure) ? failure.values : {};
  const title = `Buttons and headings in ${editionWords(edition)}`;
  const saved = (key: string): string => edition.words.find((word) => word.key === key)?.text ?? '';
  return (
    <Page title={title} back={`${questionsPath(params)}/editions/${edition.id}`} isNarrow>
      {hasErrors(failure) && <FormErrors errors={failure.errors} fields={[]} />}
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">Leave empty what should stay in English. Keep words in braces such as {'{n}'} as they are: a number takes their place.</p>
      <Form method="post" action={ownAddress} noValidate>
        <input type="hidden" name="formId" value={form.id} />
        <input type="hidden" name="version" value={form.version} />
        {(Object.keys(journeyWords) as JourneyWord[]).map((key) => (
          <Input key={key} name={`word-${key}`} label={journeyWords[key]} defaultValue={textOf(typed[`word-${key}`] ?? saved(key))} lang={edition.language} dir={directionOf(edition.language)} />
        ))}
        <Button>Save the words</Button>
      </Form>
    </Page>
  );
}
