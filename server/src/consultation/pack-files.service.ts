import type { IncomingMessage } from 'node:http';
import type { Request, RequestHandler } from 'express';
import { refusal, type ErrorCode } from '@throughline/shared/errors';
import type { PackFileProblem } from '@throughline/shared/pack-file';
import { see } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { isId } from '../platform/ids.ts';
import type { Mount, WebHost } from '../platform/web.ts';
import { canSeeConsultation } from './consultation.policy.ts';
import { packFileOf, packPagePath } from './pack.queries.ts';
import { addPackFile, revisePackFile } from './pack.service.ts';
import { packFilePath } from './pack.type.ts';
import { readPackUpload, WrongPackFile, type PackUpload } from './pack-upload.service.ts';

/**
 * The addresses of the files of information packs. A file is seen by whoever sees its consultation; it is always taken
 * and never shown in the page, whatever is in it. Files are sent by posting the form of the page about the pack.
 */
export const mountPackFiles: Mount = (web, host) => {
  const send: RequestHandler<{ versionId: string }> = async (request, response) => {
    try {
      const context = await host.contextOf(request);
      const { versionId } = request.params;
      const file = isId(versionId) ? await packFileOf(context.pool, versionId) : null;
      see(file, file !== null && canSeeConsultation(context.viewer, { ...file, resultsPublishedAt: null }));
      response
        .set('cache-control', 'private, no-store')
        .set('content-security-policy', "default-src 'none'; sandbox")
        .set('x-content-type-options', 'nosniff')
        .set('content-disposition', `attachment; filename="${plain(file.fileName)}"; filename*=UTF-8''${encodeURIComponent(file.fileName)}`)
        .type(file.mediaType)
        .send(file.bytes);
    } catch (error) {
      const { message, extensions } = host.told(error);
      response.status(refusal(extensions?.['code'] as ErrorCode).http ?? 400).type('text/plain').send(message);
    }
  };
  web.get(packFilePath(':versionId'), send);
  web.post('/imports/consultation-pack/:id', receiving(host, { take: (context, id, { fields, file }) => addPackFile(context, id, fields, file), form: (page) => page }));
  web.post('/imports/pack-document/:id', receiving(host, { take: (context, id, { fields, file }) => revisePackFile(context, id, fields, file), form: (page, id) => `${page}/${id}` }));
};

interface Receiving {
  take: (context: Context, id: string, upload: PackUpload) => Promise<string>;
  /** Where the form stands, below the page about the pack. */
  form: (page: string, id: string) => string;
}

/** Takes a file and answers with the page to go to next, with or without script. */
function receiving(host: WebHost, { take, form }: Receiving): RequestHandler<{ id: string }> {
  return async (request, response) => {
    const { id } = request.params;
    try {
      const context = await host.contextOf(request as Request);
      if (context.viewer.kind === 'public') throw new Refused('NOT_SIGNED_IN');
      const page = isId(id) ? await packPagePath(context.pool, id) : null;
      see(page, true);
      const problem = await problemOf(request, (upload) => take(context, id, upload));
      request.unpipe().resume();
      response.redirect(303, problem === undefined ? page : `${form(page, id)}?${problem}`);
    } catch (error) {
      request.unpipe().resume();
      const { message, extensions } = host.told(error);
      response.status(refusal(extensions?.['code'] as ErrorCode).http ?? 400).type('text/plain').send(message);
    }
  };
}

/**
 * What the officer did wrong, and the title or the note that was typed, as the query of the form to go back to; undefined
 * when the file was taken. Both are written for everybody to read.
 */
async function problemOf(request: IncomingMessage, take: (upload: PackUpload) => Promise<unknown>): Promise<string | undefined> {
  let fields: PackUpload['fields'] = {};
  const back = (problem: PackFileProblem, typed: PackUpload['fields']): string => {
    const words = (typed['title'] ?? typed['changeNote'] ?? '').trim().slice(0, MOST_TYPED);
    return new URLSearchParams({ problem, ...(words !== '' && { words }) }).toString();
  };
  try {
    const upload = await readPackUpload(request);
    fields = upload.fields;
    await take(upload);
    return undefined;
  } catch (error) {
    if (error instanceof WrongPackFile) return back(error.problem, error.fields);
    if (error instanceof Refused && error.code === 'BAD_INPUT') return back('WORDS', fields);
    throw error;
  }
}

/** As much of what was typed is shown again: more than fits, so that it can be shortened. */
const MOST_TYPED = 1000;

const plain = (name: string): string => name.replace(/[^\w .()-]/g, '_');
