import * as z from 'zod/mini';
import { choiceField, idField, optionalTextField, textField } from '../form-fields.ts';
import { linesField } from '../form-lists.ts';
import { optionalVersionField, versionField } from '../form-numbers.ts';
import { field, type FieldReading } from '../forms.ts';
import { paperParts, partWords, readSignOffLine, type SignOffKind } from '../paper-parts.ts';
import type { PaperPartName } from '../report-content.ts';

export const paperKinds = [
  'SCRUTINY_PROGRESS_REPORT', 'UPDATE_FOR_INFORMATION', 'OUTLINE_BUSINESS_CASE', 'FULL_BUSINESS_CASE', 'HIGHLIGHT_REPORT', 'QUARTERLY_DASHBOARD', 'DECISION_RECORD',
] as const;
export const numberings = ['NONE', 'THROUGHOUT', 'BY_SECTION'] as const;

const linesOf = (entered: unknown): string[] =>
  (Array.isArray(entered) ? entered.map(String) : typeof entered === 'string' ? entered.split('\n') : []).map((line) => line.trim()).filter(Boolean);

/** The parts of a paper in their order, one on each line: by their names in a form, by their keys from programs. */
const partsField = field((entered): FieldReading<PaperPartName[]> => {
  const parts: PaperPartName[] = [];
  for (const line of linesOf(entered)) {
    const part = paperParts.find((each) => each === line || partWords[each].toLowerCase() === line.toLowerCase());
    if (part === undefined) return { ok: false, message: `“${line.slice(0, 60)}” is no part of a paper. Use the names in the list` };
    if (parts.includes(part)) return { ok: false, message: `${partWords[part]} stands there twice` };
    parts.push(part);
  }
  return parts.length === 0 ? { ok: false, message: 'Enter the parts in their order, one on each line' } : { ok: true, value: parts };
});

/** The lines of the sign-off list, such as "Finance: Service Director (Finance)". */
const signOffsField = field((entered): FieldReading<{ kind: SignOffKind; role: string }[]> => {
  const lines = linesOf(entered);
  const read = lines.map(readSignOffLine);
  const wrong = lines[read.indexOf(null)];
  if (wrong !== undefined) return { ok: false, message: `Begin each line with Finance, Legal or Other and a colon, like “Legal: Director of Governance”. “${wrong.slice(0, 60)}” does not` };
  if (read.length > 12 || lines.some((line) => line.length > 160)) return { ok: false, message: 'Enter 12 lines or fewer, each of 160 characters or fewer' };
  return { ok: true, value: read.flatMap((line) => line ?? []) };
});

/** How a council prints a kind of paper, or all kinds that have no template of their own. */
export const changePaperTemplateForm = z.object({
  councilId: idField('Choose a council'),
  kind: field((entered): FieldReading<(typeof paperKinds)[number] | null> => {
    if (entered === undefined || entered === null || entered === '') return { ok: true, value: null };
    const kind = paperKinds.find((each) => each === entered);
    return kind === undefined ? { ok: false, message: 'Choose a kind of paper from the list' } : { ok: true, value: kind };
  }),
  version: optionalVersionField(),
  parts: partsField,
  numbering: choiceField(numberings, 'Select how paragraphs are numbered'),
  implications: linesField({ name: 'The fields of implications', max: 80, most: 20 }),
  signOffs: signOffsField,
});

const term = {
  term: textField({ name: 'The short form or term', missing: 'Enter the short form or term', max: 40 }),
  expansion: optionalTextField({ name: 'What it stands for', max: 160 }),
  meaning: optionalTextField({ name: 'What it means', max: 500, multiline: true }),
};
type Term = { expansion: string | null; meaning: string | null };
const saysSomething = ({ value, issues }: { value: Term; issues: { push(issue: object): unknown } }): void => {
  if (value.expansion === null && value.meaning === null) issues.push({ code: 'custom', path: ['expansion'], message: 'Enter what it stands for, or what it means', input: value });
};

/** A short form that is spelt out where a paper first uses it, or a term that is explained. */
export const addGlossaryTermForm = z.object({ councilId: idField('Choose a council'), ...term }).check(saysSomething);
const seenTerm = { termId: idField('Choose a term'), version: versionField() };
export const changeGlossaryTermForm = z.object({ ...seenTerm, ...term }).check(saysSomething);
export const removeGlossaryTermForm = z.object(seenTerm);
