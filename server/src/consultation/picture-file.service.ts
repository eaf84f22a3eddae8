import type { RequestHandler } from 'express';
import { see } from '../platform/access.ts';
import { isId } from '../platform/ids.ts';
import type { Mount } from '../platform/web.ts';
import { canSeeDraftForm } from './consultation.policy.ts';
import { pictureOf } from './picture.queries.ts';

/**
 * The address of a picture of an easy-read wording. Everybody sees what a published form shows; the pictures of a draft
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
};
