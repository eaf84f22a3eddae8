import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Shorter answers gain nothing. */
const LEAST_BYTES = 1024;
const BROTLI_QUALITY = 4;
const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);

/** The body as the client can take it, and what was done to it. */
export async function compressed(
  body: string,
  accepted: string | string[] | undefined,
): Promise<{ body: string | Buffer; encoding?: 'br' | 'gzip' }> {
  if (accepted === undefined || body.length < LEAST_BYTES) return { body };
  const encodings = String(accepted)
    .split(',')
    .filter((part) => !/; *q=0(\.0*)? *$/.test(part))
    .map((part) => part.split(';')[0]!.trim());
  if (encodings.includes('br')) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY };
    return { body: await asBrotli(body, { params }), encoding: 'br' };
  }
  return encodings.includes('gzip') ? { body: await asGzip(body), encoding: 'gzip' } : { body };
}
