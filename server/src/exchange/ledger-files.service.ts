import type { RequestHandler } from 'express';
import type { Mount } from '../platform/web.ts';
import { Refused } from '../platform/errors.ts';
import { refusal, type ErrorCode } from '@throughline/shared/errors';
import { grantToImportInto, sendLedgerFile } from './ledger-upload.service.ts';
import { WrongUpload } from './uploaded-file.service.ts';

/** The address to which the page of an import posts its file. It answers with the page to go to next, with or without script. */
export const mountLedgerUpload: Mount = (web, { contextOf, told }) => {
  const receive: RequestHandler<{ grantId: string }> = async (request, response, next) => {
    const { grantId } = request.params;
    try {
      const context = await contextOf(request);
      if (context.viewer.kind === 'public') throw new Refused('NOT_SIGNED_IN');
      const { slug } = await grantToImportInto(context, grantId);
      const pages = `/${slug}/grants/${grantId}/import`;
      try {
        response.redirect(303, `${pages}/${await sendLedgerFile(context, grantId, request)}`);
      } catch (error) {
        if (!(error instanceof WrongUpload)) throw error;
        // What was not read of the body is let go, so that the browser hears the answer.
        request.unpipe().resume();
        response.redirect(303, `${pages}?problem=${error.problem}`);
      }
    } catch (error) {
      request.unpipe().resume();
      if (response.headersSent) return next(error);
      const { message, extensions } = told(error);
      const code = extensions?.['code'] as ErrorCode;
      response.status(refusal(code).http ?? 400).type('text/plain').send(message);
    }
  };
  web.post('/imports/ledger/:grantId', receive);
};
