import type { RequestHandler } from 'express';
import { refusal, type ErrorCode } from '@throughline/shared/errors';
import { see } from '../platform/access.ts';
import { Refused } from '../platform/errors.ts';
import { isId } from '../platform/ids.ts';
import type { Mount } from '../platform/web.ts';
import { encloseFile, readPostedFile } from './enclosed-file.service.ts';
import { canTakeFile } from './report-writing.policy.ts';
import { addressOfEnclosure, storedFileOf } from './report-writing.queries.ts';

/**
 * The address of a file that a paper encloses, and the one to which the page of an enclosure posts a file. Who may read
 * what encloses it may take it. Pictures are shown; every other file is saved, so that nothing in it runs here.
 */
export const mountEnclosedFiles: Mount = (web, { contextOf, told }) => {
  const send: RequestHandler<{ fileId: string }> = async (request, response) => {
    const { fileId } = request.params;
    try {
      const context = await contextOf(request);
      const file = isId(fileId) ? await storedFileOf(context.pool, fileId) : null;
      see(file, file !== null && canTakeFile(context.viewer, file));
      const shown = file.mediaType.startsWith('image/') ? 'inline' : 'attachment';
      response
        .set('cache-control', 'private, no-store')
        .set('content-security-policy', "default-src 'none'; sandbox")
        .set('x-content-type-options', 'nosniff')
        .set('content-disposition', `${shown}; filename*=UTF-8''${inHeader(file.name)}`)
        .type(file.mediaType)
        .send(file.bytes);
    } catch (error) {
      const { message, extensions } = told(error);
      response.status(extensions?.['code'] === 'NOT_FOUND' ? 404 : 500).type('text/plain').send(message);
    }
  };
  web.get('/enclosures/:fileId', send);

  const receive: RequestHandler = async (request, response) => {
    try {
      const context = await contextOf(request);
      if (context.viewer.kind === 'public') throw new Refused('NOT_SIGNED_IN');
      const posted = await readPostedFile(request);
      const problem = await encloseFile(context, posted).then(() => null, wrongOf);
      const { id = '' } = posted.values;
      const address = isId(id) ? await addressOfEnclosure(context.pool, id) : null;
      see(address, address !== null);
      response.redirect(303, problem === null ? address : `${address}?problem=${problem}`);
    } catch (error) {
      request.unpipe().resume();
      const { message, extensions } = told(error);
      response.status(refusal(extensions?.['code'] as ErrorCode).http ?? 400).type('text/plain').send(message);
    }
  };
  web.post('/imports/enclosed-file', receive);
};

/** What the officer is told on the page that they sent the file from: the field that is wrong, or that somebody was quicker. */
function wrongOf(error: unknown): string {
  if (error instanceof Refused && error.code === 'VERSION_CONFLICT') return 'version';
  if (error instanceof Refused && error.code === 'BAD_INPUT') return Object.keys(error.fields ?? {})[0] ?? 'file';
  throw error;
}

/** A name as a header carries it. */
const inHeader = (name: string): string => encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
