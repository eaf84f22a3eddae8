import { quoteFiguresForm } from '@throughline/shared/forms/report-figures';
import { Form, useActionData, useLocation, useParams } from 'react-router';
import { formAction } from '../../forms/form-action.ts';
import { FieldControl } from '../../forms/FieldControl.tsx';
import { FormErrors } from '../../forms/FormErrors.tsx';
import { hasErrors, textsOf } from '../../forms/form-result.ts';
import { useOwnAddress } from '../../forms/own-address.ts';
import { Button } from '../../govuk/Button.tsx';
import { Checkboxes } from '../../govuk/Checkboxes.tsx';
import { Input } from '../../govuk/Input.tsx';
import { DemonstrationTag } from '../../layout/DemonstrationTag.tsx';
import { EmptyState } from '../../layout/EmptyState.tsx';
import { Page } from '../../layout/Page.tsx';
import { definePage } from '../../page.ts';
import { FiguresToQuoteDocument, QuoteFiguresDocument, type FiguresToQuoteQuery } from './DraftFigures.graphql.generated.ts';
import { draftIn, figuresPath, ofReport, writersOnly } from './figures-data.ts';
import { sectionField } from './figure-fields.ts';

const page = definePage(FiguresToQuoteDocument, {
  variables: ({ params, url }) => ({ ...ofReport({ params }), search: url.searchParams.get('words')?.trim() || null }),
  elsewhere: writersOnly,
});
export const loader = page.loader;

/** Takes the ticked figures into the paper. */
export const action = formAction(quoteFiguresForm, async ({ data, gql, params }) => {
  await gql.mutate(QuoteFiguresDocument, { input: data });
  return figuresPath(params);
});

type Quotable = FiguresToQuoteQuery['reports'][number]['quotableFigures'][number];

/** Every figure that the paper may quote, by what it is about, with its value of now. */
export function Component() {
  const params = useParams();
  const draft = draftIn(page.useData());
  const words = new URLSearchParams(useLocation().search).get('words') ?? '';
  const actionData: unknown = useActionData();
  const failure = hasErrors(actionData) ? actionData : undefined;
  const address = useOwnAddress();
  const ticked = textsOf(failure?.values['quoted']);
  const groups = [...Map.groupBy(draft.quotableFigures, ({ about }) => about)];
  const section = sectionField(draft);
  return (
    <Page title="Add figures from our records" back={figuresPath(params)} isNarrow>
      {failure && <FormErrors errors={failure.errors} fields={[{ name: 'quoted', kind: 'checkboxes', label: 'Figures', choices: [] }, section]} />}
      <span className="govuk-caption-l">{draft.title}</span>
      <h1 className="govuk-heading-l">Add figures from our records</h1>
      <p className="govuk-body">
        These are figures of public records, as they are now. A paper shows them as they are when it is published. Counts of people come from the published results of
        consultations, and stay hidden where they were.
      </p>
      <form method="get" action={`${figuresPath(params)}/add`}>
        <Input name="words" label="Search" hint="Such as “spent” or “milestones”" width={20} defaultValue={words} />
        <Button variant="secondary">Search</Button>
      </form>
      {words !== '' && (
        <p className="govuk-body">
          {counted(draft.quotableFigures.length)} with “{words}”. <a className="govuk-link" href={`${figuresPath(params)}/add`}>Show all figures</a>
        </p>
      )}
      {groups.length === 0 ? (
        <EmptyState>There is no figure that this paper may quote{words === '' ? '' : ' with these words'}.</EmptyState>
      ) : (
        <Form method="post" action={address} noValidate>
          <input type="hidden" name="reportId" value={draft.id} />
          <input type="hidden" name="quoted[]" value="" />
          {groups.map(([about, figures], at) => (
            <Checkboxes key={about} id={at === 0 ? 'quoted' : `about-${at}`} error={at === 0 ? failure?.errors.find(({ field }) => field === 'quoted')?.message : undefined} name="quoted[]" legend={about} legendSize="m" isSmall choices={figures.map(choice)} defaultValues={ticked} />
          ))}
          <FieldControl field={section} values={failure?.values ?? {}} error={failure?.errors.find(({ field }) => field === 'sectionId')?.message} isPageHeading={false} />
          <Button>Add the ticked figures</Button>
        </Form>
      )}
    </Page>
  );
}

const counted = (count: number): string => (count === 1 ? '1 figure' : `${count} figures`);

const choice = ({ id, words, display, isComputed, isDemonstration }: Quotable) => ({
  value: id,
  label: (
    <>
      {words}: <strong>{display}</strong>
      {isComputed && ', worked out'} {isDemonstration && <DemonstrationTag />}
    </>
  ),
});
