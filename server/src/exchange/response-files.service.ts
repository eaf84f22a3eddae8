import type { Request, RequestHandler, Response } from 'express';
import { parse } from 'csv-parse/sync';
import { harmlessText } from '@throughline/shared/cell-text';
import { refusal, type ErrorCode } from '@throughline/shared/errors';
import { templateHeadings } from '@throughline/shared/response-file';
import { canEnterResponses } from '../consultation/entry.policy.ts';
import { formDefinition } from '../consultation/form.queries.ts';
import { ConsultationFormRow } from '../consultation/question.entity.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { isId } from '../platform/ids.ts';
import type { Mount, WebHost } from '../platform/web.ts';
import { lineOf } from './csv-file.service.ts';
import { csvRules } from './csv-records.service.ts';
import { ResponseFileRow } from './response-file.entity.ts';
import { workAtFile, wrongResponseLines } from './response-file.queries.ts';
import { consultationToFill, sendResponseFile } from './response-file.service.ts';
import { WrongUpload } from './uploaded-file.service.ts';

/** The addresses of files of responses: to send one, to take one to fill in, and to take the lines that were wrong. */
export const mountResponseFiles: Mount = (web, host) => {
  web.post('/imports/responses/:consultationId', answering(host, receive));
  web.get('/exports/responses/:consultationId/:number/template.csv', answering(host, giveTemplate));
  web.get('/exports/response-file/:id/wrong-lines.csv', answering(host, giveWrongLines));
};

async function receive(request: Request, context: Context, response: Response): Promise<void> {
  const { id, slug, councilSlug } = await consultationToFill(context, String(request.params['consultationId']));
  const pages = `/${councilSlug}/consultations/${slug}/manage/responses/files`;
  try {
    response.redirect(303, `${pages}/${await sendResponseFile(context, id, request)}`);
  } catch (error) {
    if (!(error instanceof WrongUpload)) throw error;
    // What was not read of the body is let go, so that the browser hears the answer.
    request.unpipe().resume();
    response.redirect(303, `${pages}?problem=${error.problem}`);
  }
}

/** A file with nothing but the headings of a version of the form. */
async function giveTemplate(request: Request, context: Context, response: Response): Promise<void> {
  const { id, slug } = await consultationToFill(context, String(request.params['consultationId']));
  const number = Number(request.params['number']);
  const form = Number.isInteger(number) ? await context.em.fork().findOne(ConsultationFormRow, { consultation: id, number, publishedAt: { $ne: null } }) : null;
  const definition = form && (await formDefinition(context.pool, 'form', form.id));
  if (!definition) throw new Refused('NOT_FOUND');
  send(response, `${slug}-v${number}-to-fill-in`, `\ufeff${lineOf(templateHeadings(definition.questions).map(harmlessText))}`);
}

/** The wrong lines as they stand in the file, after the line's number and what is wrong. What is taken is in the audit. */
async function giveWrongLines(request: Request, context: Context, response: Response): Promise<void> {
  const id = String(request.params['id']);
  const file = isId(id) ? await context.em.fork().findOne(ResponseFileRow, { id }) : null;
  if (!file || !canEnterResponses(context.viewer, { councilId: file.council.id })) throw new Refused('NOT_FOUND');
  const lines = await command(context, async (em) => {
    await workAtFile(em, file.id);
    return {
      result: await wrongResponseLines(em, file.id),
      audit: { councilId: file.council.id, action: 'takeWrongResponseLines', subjectType: 'responseFile', subjectId: file.id },
    };
  });
  const rows = lines.map(({ lineNumber, raw, problems }) => {
    const [cells = []] = parse(raw, { ...csvRules, delimiter: file.separator });
    return lineOf([String(lineNumber), problems.map(({ column, message }) => `${column}: ${message}`).join('; '), ...cells.map(keptHarmless)]);
  });
  const headings = lineOf(['Line', 'What is wrong', ...(JSON.parse(file.headings) as string[])].map(harmlessText));
  send(response, 'wrong-lines', `\ufeff${headings}${rows.join('')}`);
}

/** A cell as it stands in the file, which may be guarded already. */
const keptHarmless = (cell: string): string => (cell.startsWith("'") ? cell : harmlessText(cell));

function send(response: Response, name: string, text: string): void {
  response.set({ 'content-disposition': `attachment; filename="${name}.csv"`, 'cache-control': 'no-store', 'content-type': 'text/csv; charset=utf-8', 'x-content-type-options': 'nosniff' });
  response.send(text);
}

type Handle = (request: Request, context: Context, response: Response) => Promise<void>;

function answering({ contextOf, told }: WebHost, handle: Handle): RequestHandler {
  return async (request, response, next) => {
    try {
      const context = await contextOf(request);
      if (context.viewer.kind === 'public') throw new Refused('NOT_SIGNED_IN');
      await handle(request, context, response);
    } catch (error) {
      request.unpipe().resume();
      if (response.headersSent) return next(error);
      const { message, extensions } = told(error);
      response.status(refusal(extensions?.['code'] as ErrorCode).http ?? 400).type('text/plain').send(message);
    }
  };
}
