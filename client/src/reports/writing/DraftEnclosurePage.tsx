import { addReportEnclosureForm, changeReportEnclosureForm } from '@throughline/shared/forms/report-parts';
import { useLocation, useParams } from 'react-router';
import { formAction } from '../../forms/form-action.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import type { Field } from '../../forms/fields.ts';
import type { FormValues } from '../../forms/form-result.ts';
import { ErrorSummary } from '../../govuk/ErrorSummary.tsx';
import { definePage } from '../../page.ts';
import { notFound } from '../../route-errors.ts';
import { EnclosedFileForm, wordsOfProblem } from './EnclosedFileForm.tsx';
import { RemovePart } from './RemovePart.tsx';
import { AddReportEnclosureDocument, ChangeReportEnclosureDocument, DraftPartPageDocument, type DraftPartPageQuery } from './Writing.graphql.generated.ts';
import { choicesOf } from './writing-words.ts';
import { preparePath, writersOnly } from './writing-paths.ts';

const page = definePage(DraftPartPageDocument, {
  variables: ({ params }) => ({ council: params['council']!, report: params['report']! }),
  elsewhere: writersOnly,
});
export const loader = page.loader;

const isNew = (params: Readonly<Record<string, string | undefined>>): boolean => params['part'] === 'new';

export const action = formAction(async ({ params }) => (isNew(params) ? addReportEnclosureForm : changeReportEnclosureForm), async ({ data, gql, params }) => {
  if (isNew(params)) {
    const { addReportEnclosure } = await gql.mutate(AddReportEnclosureDocument, { input: data });
    const added = addReportEnclosure.enclosures.at(-1);
    // An enclosure at an address of the web is there already; any other one still wants its file.
    if (added && added.url === null && added.file === null) return `${preparePath(params)}/enclosures/${added.id}#file-heading`;
  } else await gql.mutate(ChangeReportEnclosureDocument, { input: data as never });
  return `${preparePath(params)}#enclosures`;
});

export type Enclosure = NonNullable<DraftPartPageQuery['reportDraft']>['enclosures'][number];

/** Something that the paper points to: an appendix, a background paper or an earlier decision, and its file. */
export function Component() {
  const draft = page.useData().reportDraft;
  const params = useParams();
  const problem = new URLSearchParams(useLocation().search).get('problem');
  if (draft === null) throw notFound();
  const enclosure = draft.enclosures.find(({ id }) => id === params['part']);
  if (!enclosure && !isNew(params)) throw notFound();
  return (
    <FormPage
      title={enclosure ? `Enclosure: ${enclosure.title}` : 'Add an enclosure'}
      back={`${preparePath(params)}#enclosures`}
      fields={fields}
      values={enclosure ? valuesOf(enclosure) : { isAtHand: 'NO', isExempt: 'NO' }}
      version={enclosure?.version}
      hidden={{ reportId: draft.id, ...(enclosure && { id: enclosure.id }) }}
      submit="Save"
      after={
        enclosure && (
          <>
            <EnclosedFileForm reportId={draft.id} enclosure={enclosure} problem={problem} />
            <RemovePart draft={draft} part="ENCLOSURE" saved={enclosure}>Remove this enclosure</RemovePart>
          </>
        )
      }
    >
      {problem !== null && <ErrorSummary errors={[{ text: `The file was not kept. ${wordsOfProblem(problem)}`, href: '#file' }]} />}
      {!enclosure && <p className="govuk-body">Save it first. Then you can add its file.</p>}
    </FormPage>
  );
}

const yesOrNo = choicesOf({ YES: 'Yes', NO: 'No' });

const fields: readonly Field[] = [
  { name: 'kind', kind: 'radios', label: 'What is it?', choices: choicesOf({ APPENDIX: 'An appendix: part of the report', BACKGROUND_PAPER: 'A background paper: what the report relies on', EARLIER_DECISION: 'An earlier decision or item' }) },
  { name: 'title', kind: 'text', label: 'Title' },
  { name: 'label', kind: 'text', label: 'Number', hint: 'Such as Appendix 1', width: 10 },
  { name: 'datedOn', kind: 'date', label: 'Its date' },
  { name: 'publisher', kind: 'text', label: 'Who published it?', width: 30 },
  { name: 'url', kind: 'text', label: 'Web address', hint: 'The whole address, beginning with https://. A link to nowhere is none', spellCheck: false },
  { name: 'lastOpenedOn', kind: 'date', label: 'When did you last open that address and find it there?', hint: 'The platform does not open addresses by itself. Leave empty where nobody has looked' },
  { name: 'isAtHand', kind: 'radios', label: 'Is it at hand?', hint: 'Readers can have it: as a file here, or at its address', choices: yesOrNo },
  { name: 'waivedReason', kind: 'textarea', label: 'Why may the report be published without it?', hint: 'Only where it is missing.', maxLength: 500, rows: 3 },
  { name: 'isExempt', kind: 'radios', label: 'Is it kept from the public?', choices: yesOrNo },
];

const answer = (is: boolean): string => (is ? 'YES' : 'NO');

function valuesOf({ kind, title, label, datedOn, publisher, url, lastOpenedOn, isAtHand, waivedReason, isExempt }: Enclosure): FormValues {
  return {
    ...{ kind, title, label: label ?? '', datedOn: datedOn ?? '', publisher: publisher ?? '', url: url ?? '', lastOpenedOn: lastOpenedOn ?? '' },
    ...{ isAtHand: answer(isAtHand), waivedReason: waivedReason ?? '', isExempt: answer(isExempt) },
  };
}
