import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { parse } from 'csv-parse/sync';
import type { Request, RequestHandler, Response } from 'express';
import { harmlessText } from '@throughline/shared/cell-text';
import { isDay } from '@throughline/shared/calendar';
import { refusal, type ErrorCode } from '@throughline/shared/errors';
import { sayLedgerReason } from '@throughline/shared/ledger-reasons';
import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { isId, isSlug } from '../platform/ids.ts';
import type { Mount, WebHost } from '../platform/web.ts';
import { askerOf, type Asked, type Export } from './export.service.ts';
import { responsesExport, resultsExport } from './consultation-exports.service.ts';
import { lineOf } from './csv-file.service.ts';
import { wrongFileLines } from './ledger-export.queries.ts';
import { LedgerImportRow } from './ledger-import.entity.ts';
import { canImportLedger } from './ledger-import.policy.ts';
import { csvRules } from './csv-records.service.ts';
import { budgetMonitorExport, funderReturnExport, ledgerExport } from './money-exports.service.ts';
import { milestonesExport, raidExport } from './programme-exports.service.ts';
import { reportFiguresExport } from './report-exports.service.ts';
import { formats, type Format } from './table-file.service.ts';

/** Every table that can be taken as a file. */
export const exports: readonly Export[] = [ledgerExport, funderReturnExport, budgetMonitorExport, milestonesExport, raidExport, responsesExport, resultsExport, reportFiguresExport];

/** The addresses of files for people who are signed in. What a file holds is asked for anew, as whoever takes it. */
export const mountExports: Mount = (web, host) => {
  for (const each of exports) {
    for (const format of Object.keys(formats) as Format[]) {
      web.get(`/exports/${each.path}.${format}`, answering(host, async (request, context, response) => {
        if (!each.isPublic) holdSignedIn(context);
        const asked = askedIn(request);
        const table = await each.table(asked, askerOf(host, context), context);
        if (!table) throw new Refused('NOT_FOUND');
        await sendFile(response, formats[format].write(table), { name: table.title, format, mediaType: formats[format].mediaType });
      }));
    }
  }
  web.get('/exports/import/:import/wrong-lines.csv', answering(host, async (request, context, response) => {
    holdSignedIn(context);
    const found = await importOf(context, String(request.params['import']));
    await sendFile(response, Readable.from(wrongLines(found, context), { objectMode: false }), {
      name: 'wrong lines', format: 'csv', mediaType: formats.csv.mediaType,
    });
  }));
};

function answering(host: WebHost, answer: (request: Request, context: Context, response: Response) => Promise<void>): RequestHandler {
  return async (request, response) => {
    try {
      const context = await host.contextOf(request);
      await answer(request, context, response);
    } catch (error) {
      // What has been sent cannot be taken back: the file breaks off, and nobody takes it for whole.
      if (response.headersSent) return void response.destroy();
      const { message, extensions } = host.told(error);
      response.status(refusal((extensions?.['code'] ?? 'INTERNAL') as ErrorCode).http ?? 400).type('text/plain').send(message);
    }
  };
}

function holdSignedIn({ viewer }: Context): void {
  if (viewer.kind === 'public') throw new Refused('NOT_SIGNED_IN');
}

/** What an address asks for. Keys, slugs, days and years only: anything else names nothing. */
function askedIn({ params, query }: Request): Asked {
  const asked: Record<string, string> = {};
  for (const [name, value] of [...Object.entries(params), ...Object.entries(query)]) {
    if (typeof value !== 'string' || value === '') continue;
    const isKnown = name === 'asAt' ? isDay(value) : name === 'year' ? /^\d{4}[/-]\d\d$/.test(value) : isId(value) || isSlug(value);
    if (!isKnown) throw new Refused('NOT_FOUND');
    asked[name] = value;
  }
  return asked;
}

interface SentFile {
  /** In words; the name of the file is made of them. */
  name: string;
  format: string;
  mediaType: string;
}

async function sendFile(response: Response, file: Readable, { name, format, mediaType }: SentFile): Promise<void> {
  const fileName = name.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 80);
  response.set({ 'content-disposition': `attachment; filename="${fileName}.${format}"`, 'cache-control': 'no-store', 'content-type': mediaType });
  await pipeline(file, response);
}

async function importOf({ em, viewer }: Context, id: string): Promise<LedgerImportRow> {
  const found = isId(id) ? await em.fork().findOne(LedgerImportRow, id) : null;
  if (!found || !canImportLedger(viewer, { councilId: found.council.id })) throw new Refused('NOT_FOUND');
  return found;
}

/** The wrong lines as they stand in the file, after the line's number and what is wrong. What a spreadsheet would run is made harmless. */
async function* wrongLines({ id, headings, separator }: LedgerImportRow, { pool }: Context): AsyncGenerator<string> {
  yield `\ufeff${lineOf(['Line', 'What is wrong', ...(JSON.parse(headings) as string[]).map(harmlessText)])}`;
  for await (const lines of wrongFileLines(pool, id)) {
    yield lines.map(({ lineNumber, raw, reason, misread }) => {
      const [cells = []] = parse(raw, { ...csvRules, delimiter: separator });
      return lineOf([String(lineNumber), sayLedgerReason(reason, misread), ...cells.map((cell) => (/^-?[\d.,£() ]+$/.test(cell) ? cell : harmlessText(cell)))]);
    }).join('');
  }
}
