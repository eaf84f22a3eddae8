import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DocumentNode } from 'graphql';
import { londonDay } from '@throughline/shared/dates';
import type { App } from '../app.ts';
import type { Clock } from '../platform/clock.ts';
import { publicError } from '../platform/errors.ts';
import { stateLooker } from '../platform/reading/database-state.ts';
import { KeptPages, type Drawn } from './kept-pages.ts';
import { renderPage, type Client, type Execute } from './render-page.ts';
import { makeRunner } from './run-operation.ts';
import { answerKept, isPlainlyAsked } from './send-page.ts';

/** Answers a request for a page that is kept in memory; false when it is to be answered in the ordinary way. */
export type AnswerFromMemory = (request: IncomingMessage, response: ServerResponse) => boolean;

/** An operation of a page, and the digest of what it gave. */
interface Told {
  document: DocumentNode;
  variables: Record<string, unknown>;
  digest: string;
}

/** Pages that are the same for everybody who is not signed in are drawn once, and given again while that holds. */
export function pagesFromMemory(app: App, client: Client): AnswerFromMemory {
  const { pool, clock, log } = app.services;
  const run = makeRunner(app);
  const today = dayOf(clock);
  const kept = new KeptPages<Told[]>({ stateNow: stateLooker(pool), today });

  /** Somebody of whom nothing is known. Whoever looks at the clock is noticed. */
  async function nobody({ socket }: IncomingMessage) {
    const responseHeaders = new Headers();
    const context = await app.contextOf({ headers: {}, socket }, responseHeaders);
    let hasAskedTheTime = false;
    context.clock = { now: () => ((hasAskedTheTime = true), clock.now()) };
    return { context, responseHeaders, hasAskedTheTime: () => hasAskedTheTime };
  }

  /** Drawn from its address alone: no header and no cookie is there to look at. */
  async function draw(path: string, request: IncomingMessage): Promise<Drawn<Told[]> | Response> {
    const { context, responseHeaders, hasAskedTheTime } = await nobody(request);
    let day: string | null = null;
    const told: Told[] = [];
    const execute: Execute = async (document, variables) => {
      const result = await run(document, variables, context);
      told.push({ document, variables, digest: digestOf(result) });
      return result;
    };
    const page = new Request(`${app.options.publicUrl}${path}`);
    const response = await renderPage(app, client, page, { execute, responseHeaders, today: () => (day ??= today()) });
    if (response.status !== 200 || hasAskedTheTime() || response.headers.has('set-cookie')) return response;
    return { html: await response.text(), day, told };
  }

  async function isToldAgain(told: readonly Told[], request: IncomingMessage): Promise<boolean> {
    const { context } = await nobody(request);
    for (const { document, variables, digest } of told) {
      if (digestOf(await run(document, variables, context)) !== digest) return false;
    }
    return true;
  }

  return (request, response) => {
    const { url: path = '' } = request;
    if (!isPlainlyAsked(request) || (!kept.has(path) && !client.entry.isSameForAll(path))) return false;
    const drawing = { draw: () => draw(path, request), isToldAgain: (told: readonly Told[]) => isToldAgain(told, request) };
    answerKept(request, response, () => kept.page(path, drawing)).catch((error: unknown) => {
      publicError(error, {}, log);
      response.destroy();
    });
    return true;
  };
}

const digestOf = (result: unknown): string => createHash('sha256').update(JSON.stringify(result)).digest('base64');

/** The day in London, worked out once a minute: that is asked for with each page. */
function dayOf(clock: Clock): () => string {
  let [minute, day] = [Number.NaN, ''];
  return () => {
    const now = clock.now();
    const current = Math.floor(now.getTime() / 60_000);
    if (current !== minute) [minute, day] = [current, londonDay(now)];
    return day;
  };
}
