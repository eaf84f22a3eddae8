import { notedColumns } from '@throughline/shared/response-file';
import { cellsOfAnswer, responseColumns, type QuestionInColumns } from '@throughline/shared/response-columns';
import { ConsultationRow } from '../consultation/consultation.entity.ts';
import { canExportResponses } from '../consultation/consultation.policy.ts';
import { formDefinition, type FormDefinition } from '../consultation/form.queries.ts';
import { ConsultationFormRow } from '../consultation/question.entity.ts';
import { answersSent } from '../consultation/response.entity.ts';
import { command } from '../platform/context.ts';
import { isId } from '../platform/ids.ts';
import { operationExport, type Export } from './export.service.ts';
import type { Cell, ExportedColumn } from './exported-table.service.ts';
import { responsesToExport, type ResponseToExport } from './response-export.queries.ts';

/**
 * Every response to one version of a consultation's questions, for those who analyse them: the present version, if none is
 * asked for. It is written into the audit that it was taken, and by whom. The file can be brought in again as it is.
 */
export const responsesExport: Export = {
  path: 'consultation-:consultation-responses',
  table: async ({ consultation: id = '', version }, _ask, context) => {
    const em = context.em.fork();
    const consultation = isId(id) ? await em.findOne(ConsultationRow, { id }) : null;
    if (!consultation || !canExportResponses(context.viewer, { councilId: consultation.council.id })) return null;
    const row = await em.findOne(ConsultationFormRow, { consultation: id, publishedAt: { $ne: null }, ...(version === undefined ? { isCurrent: true } : { number: Number(version) || 0 }) });
    const form = row && (await formDefinition(context.pool, 'form', row.id));
    if (!form) return null;
    await command(context, async () => ({ result: null, audit: { councilId: consultation.council.id, action: 'exportResponses', subjectType: 'consultation', subjectId: id } }));
    return {
      title: `Responses to ${consultation.title}, version ${row.number} of the questions`,
      notes: [
        'One row for each response that was sent and not withdrawn, in an order that is drawn each time the file is taken.',
        'It holds what people wrote as they wrote it. Do not pass it on, and delete it when you are done.',
        'No codes, no times and nothing that people said about themselves apart from the questions is in it.',
        `Words that were passed on because they may tell of harm stand here as “${PASSED_ON}”.`,
        'Responses to another version of the questions are in a file of their own.',
        ...(consultation.isDemonstration ? ['Rows marked ‘made up’ are for demonstration.'] : []),
      ],
      columns: columnsOf(form),
      rows: rowsOf(form, row.number, responsesToExport(context.pool, id, form.id)),
    };
  },
};

const PASSED_ON = '[passed on]';
const exportOnly = ['Status', 'Channel', 'Form version', 'Demonstration'];

function columnsOf({ questions }: FormDefinition): ExportedColumn[] {
  const noted = Object.values(notedColumns).map((heading): ExportedColumn => ({ heading, kind: heading === notedColumns.receivedOn ? 'day' : 'text' }));
  const answers = responseColumns(questions).map(({ heading }): ExportedColumn => ({ heading, kind: 'text' }));
  return [...noted, ...answers, ...exportOnly.map((heading): ExportedColumn => ({ heading, kind: 'text' }))];
}

async function* rowsOf(form: FormDefinition, version: number, responses: AsyncIterable<ResponseToExport[]>): AsyncGenerator<Cell[][]> {
  for await (const some of responses) yield some.map((response) => rowOf(form, version, response));
}

function rowOf(form: FormDefinition, version: number, response: ResponseToExport): Cell[] {
  const { receivedOn, receivedTime, capacity, organisationName, assistance, evidence, reason, state, channel, isDemonstration } = response;
  const given = new Map(answersSent(form, response.sent).map((answer) => [answer.question.id, answer]));
  const [language, format] = editionOf(response);
  const noted: Record<keyof typeof notedColumns, Cell> = { reference: null, receivedOn, receivedTime, capacity, organisationName, assistance, language, format, evidence, reason };
  const answers = form.questions.flatMap((question): Cell[] => {
    const cells = cellsOfAnswer(question as QuestionInColumns, given.get(question.id) ?? { optionIds: [], text: null, parts: [] });
    return Object.values(cells).map((cell) => (cell === '' ? null : response.passedOn.includes(question.id) ? PASSED_ON : cell));
  });
  return [...Object.keys(notedColumns).map((field) => noted[field as keyof typeof notedColumns]), ...answers, state, channel, String(version), isDemonstration ? 'made up' : null];
}

/** The language and the format in which the questions were seen; of one that was seen in several it says so. */
function editionOf({ sent: { choices, texts, shown } }: ResponseToExport): [Cell, Cell] {
  const editions = [...new Set(Object.values(shown ?? {}))];
  const answered = choices.filter((bits) => bits !== 0).length + Object.keys(texts).length;
  if (editions.length === 0) return [null, 'STANDARD'];
  const isMixed = editions.length > 1 || Object.keys(shown!).length < answered;
  return isMixed ? ['mixed', 'STANDARD'] : (editions[0]!.split('/') as [string, string]);
}

interface Share {
  count: Counted;
  percentage: string | null;
}
interface Counted {
  display: string; value: number | null; suppressed: boolean; policy: string;
}
interface Question {
  question: { position: number; text: string };
  answered: Counted;
  options: (Share & { option: { label: string } })[];
  tables: { kind: string; title: string; isWithheld: boolean; rows: { label: string; answered: Counted | null; mean: string | null; cells: (Share & { label: string })[] }[] }[];
}
interface Results {
  consultationResults: {
    isPublished: boolean; organisations: number; responses: Counted; questions: Question[]; earlierQuestions: Question[];
    consultation: { title: string; council: { name: string }; isDemonstration: boolean };
  };
}
/** A row of the file: what is counted, of which table of which question. */
type Line = readonly [question: number | null, text: string | null, table: string, group: string | null, what: string, count: Cell, share: Cell, mean: Cell];

const COUNT = '{ display value suppressed policy }';
const QUESTION = `{ question { position text } answered ${COUNT} options { option { label } count ${COUNT} percentage }
  tables { kind title isWithheld rows { label answered ${COUNT} mean cells { label count ${COUNT} percentage } } } }`;

/** The results of a consultation under disclosure control, with the same figures as its page: as they were published, or as they stand for those who run it. */
export const resultsExport: Export = {
  isPublic: true,
  ...operationExport<Results, Line>({
    path: 'consultation-:consultation-results',
    operation: `query ResultsFile($id: ID!, $by: ID) { consultationResults(consultationId: $id, by: $by) { isPublished organisations responses ${COUNT}
      questions ${QUESTION} earlierQuestions ${QUESTION} consultation { title isDemonstration council { name } } } }`,
    variables: ({ consultation, by }) => ({ id: consultation, by: by ?? null }),
    rows: ({ consultationResults: { responses, organisations, questions, earlierQuestions } }) => [
      [null, null, 'All responses', null, 'Responses', shown(responses), null, null],
      ...(organisations > 0 ? [[null, null, 'All responses', null, 'Organisations', organisations, null, null] as Line] : []),
      ...questions.flatMap((question) => linesOf(question, '')),
      ...earlierQuestions.flatMap((question) => linesOf(question, ' (as it was asked before)')),
    ],
    title: ({ consultationResults: { consultation } }) => `Results of ${consultation.title}, ${consultation.council.name}`,
    notes: ({ consultationResults: { isPublished, responses, consultation } }) => [
      isPublished ? 'These figures are published and do not change.' : 'These figures are not published. Do not pass them on.',
      responses.policy,
      '[c] stands where a figure is hidden so that nobody can be recognised.',
      'Shares are per cent of those who answered the question; of a group, of those of the group who answered.',
      ...(consultation.isDemonstration ? ['All of it is made up for demonstration.'] : []),
    ],
    columns: [
      { heading: 'Question', kind: 'number', of: ([position]) => position },
      { heading: 'Words of the question', kind: 'text', of: ([, text]) => text },
      { heading: 'Table', kind: 'text', of: ([, , table]) => table },
      { heading: 'Line or group', kind: 'text', of: ([, , , group]) => group },
      { heading: 'Answer', kind: 'text', of: ([, , , , what]) => what },
      { heading: 'Number', kind: 'number', of: ([, , , , , count]) => count },
      { heading: 'Share in per cent', kind: 'number', of: ([, , , , , , share]) => share },
      { heading: 'Mean', kind: 'number', of: ([, , , , , , , mean]) => mean },
    ],
  }),
};

const shown = ({ value, display }: Counted): Cell => value ?? display;
const percent = (percentage: string | null): Cell => (percentage === null ? null : Number(percentage));

function linesOf({ question: { position, text }, answered, options, tables }: Question, when: string): Line[] {
  const words = text + when;
  return [
    [position, words, 'All answers', null, 'Answered the question', shown(answered), null, null],
    ...options.map(({ option, count, percentage }): Line => [position, words, 'All answers', null, option.label, shown(count), percent(percentage), null]),
    ...tables.flatMap(({ title, isWithheld, rows }): Line[] => {
      if (isWithheld) return [[position, words, title, null, 'The whole table is hidden', '[c]', null, null]];
      return rows.flatMap((row): Line[] => [
        ...(row.answered ? [[position, words, title, row.label, 'Answered', shown(row.answered), null, row.mean === null ? null : Number(row.mean)] as Line] : []),
        ...row.cells.map(({ label, count, percentage }): Line => [position, words, title, row.label, label, shown(count), percent(percentage), null]),
      ]);
    }),
  ];
}
