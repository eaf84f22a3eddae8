import { bandKinds } from '@throughline/shared/form-check';
import type { BuiltForm, BuiltQuestion } from './building-data.ts';

type Wording = BuiltQuestion['wordings'][number];
type Edition = Pick<BuiltForm['editions'][number], 'language' | 'format'>;

/** Something that is worded in an edition, with its English words. */
export interface Subject {
  id: string;
  /** What it is, for the office. */
  name: string;
  own: string;
  ownHint: string | null;
  takesHint: boolean;
  wordings: readonly Wording[];
}

/** A question or a section with everything in it that people read: they are worded on one page. */
export interface SubjectGroup {
  id: string;
  name: string;
  subjects: readonly Subject[];
}

/** What is to be worded in every edition of a form, in the order in which people meet it. */
export function subjectsOf({ sections, questions }: BuiltForm): SubjectGroup[] {
  const ofSections = sections.map(({ id, title, intro, wordings }) => ({
    id, name: `Section: ${title}`, subjects: [{ id, name: 'Heading', own: title, ownHint: intro, takesHint: true, wordings }],
  }));
  return [...ofSections, ...questions.map((question) => ({ id: question.id, name: `${question.position}. ${question.text}`, subjects: ofQuestion(question) }))];
}

function ofQuestion({ id, kind, text, hint, wordings, parts, options }: BuiltQuestion): Subject[] {
  // Names of wards are names in every language, and bands are never shown.
  const read = bandKinds.includes(kind) ? [] : options.filter(({ area }) => area === null);
  const small = (name: string, rows: readonly { id: string; label: string; wordings: readonly Wording[] }[]): Subject[] =>
    rows.map((row, at) => ({ id: row.id, name: `${name} ${at + 1}`, own: row.label, ownHint: null, takesHint: false, wordings: row.wordings }));
  return [{ id, name: 'Question', own: text, ownHint: hint, takesHint: true, wordings }, ...small('Line', parts), ...small('Answer', read)];
}

export const wordingOf = ({ wordings }: Pick<Subject, 'wordings'>, { language, format }: Edition): Wording | undefined =>
  wordings.find((wording) => wording.language === language && wording.format === format);

/** How many texts are worded in an edition, and how many there are. */
export function wordedCount(form: BuiltForm, edition: Edition): [number, number] {
  const all = subjectsOf(form).flatMap(({ subjects }) => subjects);
  return [all.filter((subject) => wordingOf(subject, edition)).length, all.length];
}
