import { validateForm } from '@throughline/shared/forms';
import { wordInEditionForm } from '@throughline/shared/forms/question-form';
import { directionOf } from '@throughline/shared/languages';
import { Form, useActionData, useLocation, useParams } from 'react-router';
import { buttonAction } from '../../forms/form-action.ts';
import { FormErrors } from '../../forms/FormErrors.tsx';
import { hasErrors, textOf } from '../../forms/form-result.ts';
import { useOwnAddress } from '../../forms/own-address.ts';
import { Refused } from '../../gql.ts';
import { Button } from '../../govuk/Button.tsx';
import { Input } from '../../govuk/Input.tsx';
import { Textarea } from '../../govuk/Textarea.tsx';
import { Page } from '../../layout/Page.tsx';
import { notFound } from '../../route-errors.ts';
import { RemovePictureDocument, WordInEditionDocument } from './BuildingCommands.graphql.generated.ts';
import { buildingPage, draftOf, questionsPath } from './building-data.ts';
import { subjectsOf, wordingOf } from './edition-subjects.ts';
import { editionWords } from './question-words.ts';
import { WordingPictures } from './WordingPictures.tsx';

const page = buildingPage();
export const loader = page.loader;

/** Saves the words, or takes a picture away. */
export const action = buttonAction(async ({ values, gql, params, url }) => {
  const seen = { formId: textOf(values['formId']), version: Number(textOf(values['version'])) };
  if (values['wordingId'] !== undefined) {
    await gql.mutate(RemovePictureDocument, { input: { ...seen, wordingId: textOf(values['wordingId']) } });
    return url.pathname;
  }
  const wordings = Object.entries(values).flatMap(([name, text]) => {
    const [, subjectId] = /^text-(.+)$/.exec(name) ?? [];
    return subjectId === undefined ? [] : [{ subjectId, text: textOf(text), hint: textOf(values[`hint-${subjectId}`]) }];
  });
  const checked = validateForm(wordInEditionForm, { ...seen, editionId: params['edition'], wordings });
  if (!checked.ok) throw new Refused('BAD_INPUT', checked.fields);
  await gql.mutate(WordInEditionDocument, { input: checked.data });
  return `${questionsPath(params)}/editions/${params['edition']}`;
});

/** A question with its answers, or a section, in another language or in easy-read; the English stands beside each text. */
export function Component() {
  const params = useParams();
  const form = draftOf(page.useData().consultation);
  const edition = form.editions.find(({ id }) => id === params['edition']);
  const group = subjectsOf(form).find(({ id }) => id === params['subject']);
  const failure: unknown = useActionData();
  const { pathname } = useLocation();
  const ownAddress = useOwnAddress();
  if (!edition || !group) throw notFound();
  const typed = hasErrors(failure) ? failure.values : {};
  const inLanguage = { lang: edition.language, dir: directionOf(edition.language) };
  const title = `In ${editionWords(edition)}: ${group.name}`;
  return (
    <Page title={title} back={`${questionsPath(params)}/editions/${edition.id}`}>
      {hasErrors(failure) && <FormErrors errors={failure.errors} fields={[]} />}
      <h1 className="govuk-heading-l">{title}</h1>
      <Form key={pathname} method="post" action={ownAddress} noValidate>
        <input type="hidden" name="formId" value={form.id} />
        <input type="hidden" name="version" value={form.version} />
        {group.subjects.map((subject) => {
          const saved = wordingOf(subject, edition);
          return (
            <fieldset key={subject.id} className="govuk-fieldset app-worded">
              <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{subject.name}</legend>
              <p className="govuk-body">{subject.own}{subject.ownHint !== null && <span className="govuk-hint">{subject.ownHint}</span>}</p>
              {subject.takesHint ? (
                <Textarea name={`text-${subject.id}`} label="Its words" rows={2} defaultValue={textOf(typed[`text-${subject.id}`] ?? saved?.text ?? '')} {...inLanguage} />
              ) : (
                <Input name={`text-${subject.id}`} label="Its words" defaultValue={textOf(typed[`text-${subject.id}`] ?? saved?.text ?? '')} {...inLanguage} />
              )}
              {subject.takesHint && <Textarea name={`hint-${subject.id}`} label="Hint (optional)" rows={2} defaultValue={textOf(typed[`hint-${subject.id}`] ?? saved?.hint ?? '')} {...inLanguage} />}
            </fieldset>
          );
        })}
        <Button>Save the words</Button>
      </Form>
      <WordingPictures form={form} edition={edition} group={group} />
    </Page>
  );
}
