import type { RequestHandler } from 'express';
import { parse, type GraphQLFormattedError } from 'graphql';
import { refusal, type ErrorCode } from '@throughline/shared/errors';
import { Refused } from '../platform/errors.ts';
import type { Mount } from '../platform/web.ts';
import { parsed, partsThatDiffer, wordsOfPart } from './version-parts.service.ts';

const contentOperation = parse('query VersionFile($council: String!, $report: String!, $version: Int!) { report(councilSlug: $council, slug: $report, version: $version) { content } }');

interface Answer {
  data?: { report: { content: string } | null } | null;
  errors?: GraphQLFormattedError[];
}

/** The address at which the content of a version is taken as a file: its SHA-256 is the fingerprint of the version. */
export const mountVersionFile: Mount = (web, host) => {
  const send: RequestHandler<{ council: string; report: string; version: string }> = async (request, response) => {
    try {
      const { council, report, version } = request.params;
      const { data } = (await host.run(contentOperation, { council, report, version: numberIn(version) }, await host.contextOf(request))) as Answer;
      if (!data?.report) throw new Refused('NOT_FOUND');
      response
        .set({ 'content-disposition': `attachment; filename="${council}-${report}-v${version}.json"`, 'cache-control': 'no-store', 'content-type': 'application/json; charset=utf-8' })
        .end(Buffer.from(data.report.content));
    } catch (error) {
      const { message, extensions } = host.told(error);
      response.status(refusal((extensions?.['code'] ?? 'INTERNAL') as ErrorCode).http ?? 400).type('text/plain').send(message);
    }
  };
  web.get('/exports/reports/:council/:report/v:version.json', send);
};

function numberIn(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new Refused('NOT_FOUND');
  return Number(text);
}

/** How a file that somebody kept compares with the content of a version. */
export function compareFile(content: string, file: string): { isSame: boolean; isReadable: boolean; differences: string[] } {
  const [published, kept] = [parsed(content), parsed(file)];
  const isSame = content === file;
  if (isSame || published === null || kept === null || kept['format'] === undefined) return { isSame, isReadable: isSame || kept?.['format'] !== undefined, differences: [] };
  const places = partsThatDiffer(published, kept).filter(({ name }) => name !== 'partHashes');
  const differences = places.map((place) => wordsOfPart(place, published));
  return { isSame, isReadable: true, differences: differences.length > 0 ? differences : ['How it is written, not what it says'] };
}
