import type { IncomingMessage } from 'node:http';

/** A body that cannot be read: too large, cut off, not in UTF-8, or no JSON. */
export class WrongBody extends Error {
  constructor(readonly status: 400 | 413 | 415) {
    super('The body of a request could not be read');
  }
}

const isJson = /^application\/json *(;|$)/i;
const otherCharset = /charset *= *"?(?!utf-?8)/i;

/**
 * The JSON body of a request; undefined when it has none, or one of another type, which Apollo refuses in its own words.
 *
 * @throws WrongBody
 */
export async function jsonBody(request: IncomingMessage, limit: number): Promise<unknown> {
  const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = request.headers;
  if (!isJson.test(type)) return undefined;
  if (encoding !== 'identity' || otherCharset.test(type)) throw new WrongBody(415);
  const text = (await bytesOf(request, limit)).toString();
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new WrongBody(400);
  }
}

/** What is not read is thrown away by Node once the request has been answered. */
function bytesOf(request: IncomingMessage, limit: number): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const chunks: Buffer[] = [];
  let length = 0;
  request.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > limit) reject(new WrongBody(413));
    else chunks.push(chunk);
  });
  request.on('end', () => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)));
  request.on('error', () => reject(new WrongBody(400)));
  return promise;
}
