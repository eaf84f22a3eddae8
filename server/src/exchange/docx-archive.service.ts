import { inflateRawSync } from 'node:zlib';

/** What all files of one archive may come to when they are unpacked. */
const MOST_UNPACKED = 60 * 1024 * 1024;
const MOST_FILES = 2000;
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;

/**
 * Whether bytes are a Word file that can be unpacked without harm: a ZIP archive with a document in it, whose files
 * together really come to no more than 60 MB. What an archive says of its own sizes is not believed. Never throws.
 */
export function isSafeDocx(bytes: Buffer): boolean {
  try {
    return unpackedWithin(bytes, MOST_UNPACKED);
  } catch {
    return false;
  }
}

function unpackedWithin(bytes: Buffer, most: number): boolean {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || bytes.readUInt32LE(end) !== END_OF_DIRECTORY) return false;
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_FILES) return false;
  let at = bytes.readUInt32LE(end + 16);
  let left = most;
  let hasDocument = false;
  for (let index = 0; index < count; index++) {
    if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) return false;
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    left -= unpackedSize(bytes, { method: bytes.readUInt16LE(at + 10), packed: bytes.readUInt32LE(at + 20), header: bytes.readUInt32LE(at + 42) }, left);
    hasDocument ||= name === 'word/document.xml';
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return hasDocument;
}

/** @throws RangeError when it comes to more than is left, or is packed in another way */
function unpackedSize(bytes: Buffer, { method, packed, header }: { method: number; packed: number; header: number }, left: number): number {
  if (bytes.readUInt32LE(header) !== LOCAL_HEADER) throw new RangeError('Not a file of the archive');
  const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
  const content = bytes.subarray(start, start + packed);
  if (method === 0) {
    if (content.length > left) throw new RangeError('Too large');
    return content.length;
  }
  if (method !== 8) throw new RangeError('Packed in another way');
  return inflateRawSync(content, { maxOutputLength: left + 1 }).length;
}
