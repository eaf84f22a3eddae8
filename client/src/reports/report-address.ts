import { notFound } from '../route-errors.ts';

/** `v2` in an address is version 2; null where none is named, which means the newest. Throws "not found" for anything else. */
export function versionIn(part: string | undefined): number | null {
  if (part === undefined) return null;
  const number = /^v([1-9]\d{0,5})$/.exec(part)?.[1];
  if (number === undefined) throw notFound();
  return Number(number);
}
