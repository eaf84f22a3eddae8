export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/**
 * The one way to write a value as JSON: names in the order of their code units, no white space, so that equal values
 * give equal bytes and a hash over them holds (RFC 8785, for whole numbers).
 *
 * @throws RangeError for a number that is not a safe integer: fractions are written differently elsewhere
 */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value as { readonly [name: string]: Json });
    return `{${entries.sort(byName).map(([name, part]) => `${JSON.stringify(name)}:${canonicalJson(part)}`).join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new RangeError('Only whole numbers that can be held exactly have one way to be written.');
  return JSON.stringify(value);
}

const byName = ([one]: [string, Json], [other]: [string, Json]): number => (one < other ? -1 : Number(one > other));
