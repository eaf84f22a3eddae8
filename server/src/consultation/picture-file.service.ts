import type { RequestHandler } from 'express';
import { refusal, type ErrorCode } from '@throughline/shared/errors';
import { see } from '../platform/access.ts';
import { Refused } from '../platform/errors.ts';
import { isId } from '../platform/ids.ts';
import type { Mount } from '../platform/web.ts';
import { canSeeDraftForm } from './consultation.policy.ts';
import { addressOfForm, pictureOf } from './picture.queries.ts';
import { givePicture, readPosted } from './picture-upload.service.ts';

/**
 * The address of a picture of an easy-read wording, and the one to which the page of a wording posts a picture. Everybody sees what a published form shows; the pictures of a draft
 * are for those who prepare it. A picture never changes, so a browser may keep it.
 */
export const mountPictures: Mount = (web, { contextOf, told }) => {
  const send: RequestHandler<{ pictureId: string }> = async (request, response) => {
    const { pictureId } = request.params;
    try {
      const context = await contextOf(request);
      const picture = isId(pictureId) ? await pictureOf(context.pool, pictureId) : null;
      see(picture, picture !== null && (picture.isShown || canSeeDraftForm(context.viewer, picture)));
      response
        .set('cache-control', picture.isShown ? 'public, max-age=31536000, immutable' : 'private, no-store')
        .set('content-security-policy', "default-src 'none'; sandbox")
        .set('x-content-type-options', 'nosniff')
        .type(picture.mediaType)
        .send(picture.bytes);
    } catch (error) {
      const { message, extensions } = told(error);
      response.status(extensions?.['code'] === 'NOT_FOUND' ? 404 : 500).type('text/plain').send(message);
    }
  };
  web.get('/pictures/:pictureId', send);

  const receive: RequestHandler = async (request, response) => {
    try {
      const context = await contextOf(request);
      if (context.viewer.kind === 'public') throw new Refused('NOT_SIGNED_IN');
      const posted = await readPosted(request);
      const { formId = '', editionId = '', page = '' } = posted.values;
      const problem = await givePicture(context, posted).then(() => null, wrongOf);
      const address = isId(formId) ? await addressOfForm(context.pool, formId) : null;
      see(address, isId(editionId) && isId(page));
      response.redirect(303, `${address}/editions/${editionId}/${page}${problem === null ? '' : `?problem=${problem}`}`);
    } catch (error) {
      request.unpipe().resume();
      const { message, extensions } = told(error);
      response.status(refusal(extensions?.['code'] as ErrorCode).http ?? 400).type('text/plain').send(message);
    }
  };
  web.post('/imports/consultation-picture', receive);
};

/** What the officer is told on the page that they sent the picture from: the field that is wrong, or that somebody was quicker. */
function wrongOf(error: unknown): string {
  if (error instanceof Refused && error.code === 'VERSION_CONFLICT') return 'version';
  if (error instanceof Refused && error.code === 'BAD_INPUT') return Object.keys(error.fields ?? {})[0] ?? 'picture';
  throw error;
}
