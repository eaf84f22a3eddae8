import type { IncomingMessage, ServerResponse } from 'node:http';
import { compressed, encodingFor } from './compressed.ts';
import { securityHeaders } from './guards.ts';
import { bytesOf, type KeptPage } from './kept-pages.ts';

/** All our cookies begin so: whoever has one may be somebody, and is answered in the ordinary way. */
const OUR_COOKIES = 'throughline_';
/** Small words with hyphens, as our addresses are: nobody fills the memory with other ways to write one. */
const plainPath = /^(\/[a-z0-9-]+)+$/;

/** True for a request of nobody in particular for a page at its plain address. */
export const isPlainlyAsked = ({ method, url = '', headers: { cookie } }: IncomingMessage): boolean =>
  (method === 'GET' || method === 'HEAD') && plainPath.test(url) && !cookie?.includes(OUR_COOKIES);

const headOfEach = [...Object.entries({ ...securityHeaders, vary: 'accept-encoding, cookie' })].flat();
/** May be stored by a browser or a proxy, but not used without asking here whether it is still right. */
const headOfKept = [...headOfEach, 'content-type', 'text/html; charset=utf-8', 'cache-control', 'no-cache'];

/** Sends the page, or only that the one which the client has is still right. */
export async function answerKept(
  { headers }: IncomingMessage,
  response: ServerResponse,
  find: () => Promise<KeptPage | Response>,
): Promise<void> {
  const page = await find();
  if (page instanceof Response) return sendOnce(page, headers['accept-encoding'], response);
  const head = [...headOfKept, 'etag', page.tag];
  if (holds(headers['if-none-match'], page.tag)) return void response.writeHead(304, head).end();
  const encoding = encodingFor(headers['accept-encoding']);
  const bytes = encoding ? await bytesOf(page, encoding) : page.html;
  if (encoding) head.push('content-encoding', encoding);
  head.push('content-length', String(bytes.length));
  response.writeHead(200, head).end(bytes);
}

/** A page that is not kept, such as one that is not there: with its own headers, which say that it is kept nowhere. */
async function sendOnce(page: Response, accepted: string | string[] | undefined, response: ServerResponse): Promise<void> {
  const { body, encoding } = await compressed(await page.text(), accepted);
  const head = [...headOfEach, ...[...page.headers].flat()];
  if (encoding) head.push('content-encoding', encoding);
  head.push('content-length', String(Buffer.byteLength(body)));
  response.writeHead(page.status, head).end(body);
}

/** Whether the client says that it has the page with this tag. */
const holds = (condition: string | undefined, tag: string): boolean =>
  condition !== undefined && condition.split(',').some((each) => [tag, '*', tag.slice(2)].includes(each.trim()));
