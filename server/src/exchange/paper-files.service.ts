import type { Request, Response } from 'express';
import { refusal, type ErrorCode } from '@throughline/shared/errors';
import { Refused } from '../platform/errors.ts';
import type { Mount } from '../platform/web.ts';
import { sendPaper, WrongPaper } from './paper-import.service.ts';

/** The address to which a paper is sent, pasted or as a file. */
export const mountPapers: Mount = (web, { contextOf, told }) => {
  web.post('/imports/papers/:council', async (request: Request, response: Response, next) => {
    const slug = String(request.params['council']);
    const pages = `/${slug}/reports/bring-in`;
    try {
      const context = await contextOf(request);
      if (context.viewer.kind === 'public') throw new Refused('NOT_SIGNED_IN');
      response.redirect(303, `${pages}/${await sendPaper(context, slug, request)}`);
    } catch (error) {
      // What was not read of the body is let go, so that the browser hears the answer.
      request.unpipe().resume();
      if (response.headersSent) return next(error);
      if (error instanceof WrongPaper) return response.redirect(303, `${pages}?problem=${error.problem}`);
      const { message, extensions } = told(error);
      response.status(refusal(extensions?.['code'] as ErrorCode).http ?? 400).type('text/plain').send(message);
    }
  });
};
