import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { RequestHandler, Response } from 'express';
import type { GraphQLFormattedError } from 'graphql';
import { formatDay, londonDay } from '@throughline/shared/dates';
import { refusal, type ErrorCode } from '@throughline/shared/errors';
import type { Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { isSlug } from '../platform/ids.ts';
import type { Mount, WebHost } from '../platform/web.ts';
import type { DocumentFacts } from './report-document.service.ts';
import { reportFileOperation, type ReportOfFile } from './report-file.queries.ts';
import { previewOf } from './report-preview.service.ts';
import { ReportRow } from './report.entity.ts';
import { canSeeDraft } from './report.policy.ts';
import type { ReportContent } from '@throughline/shared/report-content';

const wordFile = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/**
 * The addresses at which a paper is taken as a Word file: `v2.docx` by whoever may read version 2, `draft.docx` by those
 * who read drafts. A version is asked for as its page asks, as the same viewer, so that doors and rules hold again.
 */
export const mountReportFiles: Mount = (web, host) => {
  const send: RequestHandler<Address> = async (request, response) => {
    try {
      const context = await host.contextOf(request);
      const { content, facts } = request.params.version === 'draft' ? await ofDraft(context, request.params) : await ofVersion(context, host, request.params);
      // Only whoever takes a file waits for the library that makes it.
      const { reportDocument } = await import('./report-document.service.ts');
      const file = await reportDocument(content, { ...facts, site: context.publicUrl });
      response
        .set('content-disposition', `attachment; filename="${request.params.report}-${request.params.version}.docx"`)
        .set('cache-control', 'no-store')
        .type(wordFile)
        .send(file);
    } catch (error) {
      refuse(response, host.told(error));
    }
  };
  web.get('/:council/reports/:report/:version.docx', send);
};

interface Address {
  [name: string]: string;
  council: string;
  report: string;
  version: string;
}
interface File {
  content: ReportContent;
  facts: Omit<DocumentFacts, 'site'>;
}

async function ofVersion(context: Context, host: WebHost, { council, report, version }: Address): Promise<File> {
  const number = /^v([1-9]\d{0,5})$/.exec(version)?.[1];
  if (number === undefined) throw new Refused('NOT_FOUND');
  const { data, errors } = (await host.run(reportFileOperation, { council, report, version: Number(number) }, context)) as { data?: { report: ReportOfFile | null }; errors?: GraphQLFormattedError[] };
  if (errors?.[0]) throw new Refused((errors[0].extensions?.['code'] ?? 'INTERNAL') as ErrorCode);
  const content = data?.report;
  if (!content) throw new Refused('NOT_FOUND');
  const { publishedAt, contentHash, isCurrent, report: { classification, council: { name }, versions } } = content;
  const day = publishedAt === null ? '' : `, published ${formatDay(londonDay(new Date(publishedAt)))}`;
  const standing = `Version ${content.number} of ${versions.length}${day}${isCurrent ? '' : '. There is a newer version'}`;
  return { content, facts: { council: name, standing, hash: contentHash, isDraft: false, isExempt: classification === 'EXEMPT' } };
}

async function ofDraft({ em, viewer, clock }: Context, { council, report }: Address): Promise<File> {
  const own = em.fork();
  const row = [council, report].every(isSlug) ? await own.findOne(ReportRow, { slug: report, council: { slug: council } }, { populate: ['council'] }) : null;
  if (!row || !canSeeDraft(viewer, row)) throw new Refused('NOT_FOUND');
  // A file is sent on: what is exempt stays on the page of those who may read it.
  const { open, exempt } = await previewOf(own as SqlEntityManager, row.id);
  const standing = `Draft of ${formatDay(londonDay(clock.now()))}${exempt === null ? '' : ', without its exempt part'}`;
  return {
    content: open,
    facts: { council: row.council.name, standing, hash: null, isDraft: true, isExempt: row.classification === 'EXEMPT' },
  };
}

function refuse(response: Response, { message, extensions }: GraphQLFormattedError): void {
  const code = (extensions?.['code'] ?? 'INTERNAL') as ErrorCode;
  response.status(refusal(code).http ?? 400).type('text/plain').send(message);
}
