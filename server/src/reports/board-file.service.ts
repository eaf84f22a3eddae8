import type { RequestHandler } from 'express';
import type { GraphQLFormattedError } from 'graphql';
import { isDay } from '@throughline/shared/calendar';
import { refusal, type ErrorCode } from '@throughline/shared/errors';
import { Refused } from '../platform/errors.ts';
import type { Mount } from '../platform/web.ts';
import { boardFileOperation, type PackOfFile } from './board-file.queries.ts';

interface Answer {
  data?: { boardPack: PackOfFile } | null;
  errors?: GraphQLFormattedError[];
}

const wordFile = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * The address at which a board pack is taken as a Word file. It asks what the page asks, as the same viewer, so that doors
 * and rules hold again; what may not be seen is told in the same words as by the API.
 */
export const mountBoardFile: Mount = (web, host) => {
  const send: RequestHandler<{ programmeId: string }> = async (request, response) => {
    const refuse = ({ message, extensions }: GraphQLFormattedError) => {
      const code = (extensions?.['code'] ?? 'INTERNAL') as ErrorCode;
      response.status(refusal(code).http ?? 400).type('text/plain').send(message);
    };
    try {
      const variables = { programme: request.params.programmeId, asAt: dayOf(request.query['asAt']), since: dayOf(request.query['since']) };
      const { data, errors } = (await host.run(boardFileOperation, variables, await host.contextOf(request))) as Answer;
      if (errors || !data) return refuse(errors?.[0] ?? host.told(new Refused('NOT_FOUND')));
      // Only whoever takes a file waits for the library that makes it.
      const { boardDocument } = await import('./board-document.service.ts');
      const file = await boardDocument(data.boardPack);
      const { council, asAt } = data.boardPack;
      response
        .set('content-disposition', `attachment; filename="board-pack-${council.slug}-${asAt}.docx"`)
        .set('cache-control', 'no-store')
        .type(wordFile)
        .send(file);
    } catch (error) {
      refuse(host.told(error));
    }
  };
  web.get('/exports/board-pack/:programmeId.docx', send);
};

/** A day of the address; null when none is asked for. */
function dayOf(asked: unknown): string | null {
  if (asked === undefined || asked === '') return null;
  if (!isDay(asked)) throw new Refused('BAD_INPUT');
  return asked;
}
