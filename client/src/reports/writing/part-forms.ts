import type { TypedDocumentNode } from '@apollo/client';
import type { Form } from '@throughline/shared/forms';
import {
  addReportImplicationForm,
  addReportPersonForm,
  addReportRecommendationForm,
  changeReportImplicationForm,
  changeReportPersonForm,
  changeReportRecommendationForm,
} from '@throughline/shared/forms/report-parts';
import type { Field } from '../../forms/fields.ts';
import type { FormValues } from '../../forms/form-result.ts';
import {
  AddReportImplicationDocument,
  AddReportPersonDocument,
  AddReportRecommendationDocument,
  ChangeReportImplicationDocument,
  ChangeReportPersonDocument,
  ChangeReportRecommendationDocument,
  type DraftPartPageQuery,
} from './Writing.graphql.generated.ts';
import { capacityChoices, choicesOf, implicationHints, implicationWords, verbWords } from './writing-words.ts';

type Draft = NonNullable<DraftPartPageQuery['reportDraft']>;
type Command = TypedDocumentNode<unknown, { input: never }>;

/** A part as it is saved: which one, in which version, and what stands in its fields. */
export interface SavedPart {
  id: string;
  version: number;
  values: FormValues;
}

/** How the parts of one list are written: the words, the fields, the forms and the commands. */
export interface PartForm {
  add: { title: string; form: Form; document: Command };
  change: { title: string; form: Form; document: Command };
  intro?: string;
  remove: string;
  fields: (data: DraftPartPageQuery) => readonly Field[];
  /** What a new part begins with. */
  fresh: FormValues;
  saved: (draft: Draft, id: string) => SavedPart | undefined;
}

const recommendations: PartForm = {
  add: { title: 'Add a recommendation', form: addReportRecommendationForm, document: AddReportRecommendationDocument },
  change: { title: 'Change a recommendation', form: changeReportRecommendationForm, document: ChangeReportRecommendationDocument },
  remove: 'Remove this recommendation',
  fields: () => [
    { name: 'verb', kind: 'radios', label: 'What is the committee asked to do?', choices: choicesOf(verbWords) },
    { name: 'text', kind: 'textarea', label: 'The recommendation', hint: 'A whole sentence that can be agreed as it stands.', maxLength: 2000, rows: 4 },
    { name: 'reason', kind: 'textarea', label: 'Why?', hint: 'Each recommendation has a reason.', maxLength: 2000, rows: 4 },
  ],
  fresh: {},
  saved: (draft, id) => {
    const part = draft.recommendations.find((each) => each.id === id);
    return part && { id, version: part.version, values: { verb: part.verb, text: part.text, reason: part.reason ?? '' } };
  },
};

const implications: PartForm = {
  add: { title: 'Add a field of implications', form: addReportImplicationForm, document: AddReportImplicationDocument },
  change: { title: 'Implications', form: changeReportImplicationForm, document: ChangeReportImplicationDocument },
  intro: 'None, not assessed and not applicable are different answers. Say which one it is.',
  remove: 'Remove this field',
  fields: () => [
    { name: 'kind', kind: 'text', label: 'Field', hint: 'As the council calls it, such as Financial' },
    { name: 'state', kind: 'radios', label: 'What does the report mean for it?', choices: choicesOf(implicationWords, implicationHints) },
    { name: 'text', kind: 'textarea', label: 'In words', hint: 'Needed where there are implications. Otherwise you can say how you know.', maxLength: 10_000, rows: 8 },
  ],
  fresh: {},
  saved: (draft, id) => {
    const part = draft.implications.find((each) => each.id === id);
    return part && { id, version: part.version, values: { kind: part.kind, state: part.state, text: part.text ?? '' } };
  },
};

const people: PartForm = {
  add: { title: 'Name somebody', form: addReportPersonForm, document: AddReportPersonDocument },
  change: { title: 'Somebody whom the report names', form: changeReportPersonForm, document: ChangeReportPersonDocument },
  intro: 'Everybody who may read the report will see this. Give details of work only.',
  remove: 'Remove this person',
  fields: ({ council }) => [
    { name: 'capacity', kind: 'radios', label: 'In what capacity?', choices: choicesOf(capacityChoices) },
    { name: 'name', kind: 'text', label: 'Name', width: 30 },
    { name: 'post', kind: 'text', label: 'Post', hint: 'Such as “Head of Early Help” or “Cabinet member for children”' },
    { name: 'email', kind: 'email', label: 'Email at work', hint: 'Leave empty where none is to be printed' },
    { name: 'phone', kind: 'text', label: 'Telephone at work', hint: 'Leave empty where none is to be printed', width: 20 },
    {
      name: 'accountId', kind: 'select', label: 'Their account here', hint: 'So that nobody signs off their own report',
      options: [{ value: '', text: 'None' }, ...(council?.peopleOfPapers ?? []).map(({ id, name }) => ({ value: id, text: name }))],
    },
  ],
  fresh: {},
  saved: (draft, id) => {
    const part = draft.people.find((each) => each.id === id);
    return part && { id, version: part.version, values: { capacity: part.capacity, name: part.name, post: part.post ?? '', email: part.email ?? '', phone: part.phone ?? '', accountId: part.accountId ?? '' } };
  },
};

/** The lists whose parts have a plain form; sections and enclosures have pages of their own. */
export const partForms: Readonly<Record<string, PartForm>> = { recommendations, implications, people };
