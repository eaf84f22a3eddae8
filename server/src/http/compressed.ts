import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

/** Shorter answers gain nothing. */
const LEAST_BYTES = 1024;
const BROTLI_QUALITY = 4;
const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);

/** The encoding to compress with, by what the client says that it takes; undefined when it takes none of ours. */
export function encodingFor(accepted: string | string[] | undefined): Encoding | undefined {
  if (accepted === undefined) return undefined;
  const encodings = String(accepted)
    .split(',')
    .filter((part) => !/; *q=0(\.0*)? *$/.test(part))
    .map((part) => part.split(';')[0]!.trim());
  if (encodings.includes('br')) return 'br';
  return encodings.includes('gzip') ? 'gzip' : undefined;
}

/** The body in an encoding. */
export const encoded = (body: string | Buffer, encoding: Encoding): Promise<Buffer> =>
  encoding === 'br' ? asBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }) : asGzip(body);

/** The body as the client can take it, and what was done to it. */
export async function compressed(
  body: string,
  accepted: string | string[] | undefined,
): Promise<{ body: string | Buffer; encoding?: Encoding }> {
  const encoding = body.length < LEAST_BYTES ? undefined : encodingFor(accepted);
  return encoding ? { body: await encoded(body, encoding), encoding } : { body };
}
