import { createHash, createHmac, hash, randomBytes, randomFillSync } from 'node:crypto';

/** A new key (UUID version 7): made here and not by PostgreSQL, so that any server version will do. Sorts by time. */
export function newId(now: number = Date.now()): string {
  const bytes = randomFillSync(Buffer.alloc(16));
  bytes.writeUIntBE(now, 0, 6);
  return format(bytes, 7);
}

/**
 * The key of a row that comes from a seed: the same words always give the same key (UUID version 8 over SHA-256),
 * so that a seed can be run twice.
 */
export function seedId(...words: string[]): string {
  return format(createHash('sha256').update(words.join('\u0000')).digest().subarray(0, 16), 8);
}

/** A long random code for a person to keep (120 bits), in letters and digits that are hard to confuse. */
export const newCode = (): string => codeOf(randomBytes(24));

/** What is kept of a secret code: never the code itself. Case, spaces and hyphens are forgiven. */
export const hashOfCode = (code: string): Buffer => hash('sha256', plain(code), 'buffer');

/** Another code, always the same for a code and a salt. What is kept of the code does not lead to it. */
export const codeFrom = (code: string, salt: Buffer): string => codeOf(createHmac('sha256', plain(code)).update(salt).digest().subarray(0, 24));

/** A code as it was shown, however it was typed. */
export const tidyCode = (code: string): string => inGroups(plain(code));

const plain = (code: string): string => code.toLowerCase().replace(/[\s-]/g, '');

function codeOf(bytes: Buffer): string {
  const alphabet = '23456789abcdefghjkmnpqrstuvwxyz0';
  const letters = [...bytes].map((byte) => alphabet[byte % 32]).join('');
  return inGroups(letters);
}

const inGroups = (letters: string): string => (letters.match(/.{1,4}/g) ?? []).join('-');

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
export const isId = (value: string): boolean => uuid.test(value);

/** Whether a value can be a name in web addresses. */
export const isSlug = (value: string): boolean => /^[a-z0-9-]{1,80}$/.test(value);

function format(bytes: Buffer, version: number): string {
  bytes[6] = (bytes[6]! & 0x0f) | (version << 4);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
