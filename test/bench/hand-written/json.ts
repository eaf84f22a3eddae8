/** SQL that writes JSON text by joining pieces: faster than PostgreSQL's functions that build JSON. */

/** A list of objects, `[{…},{…}]`. */
export const list = (object: string, order: string, rows: string): string =>
  `(select '[' || coalesce(string_agg(${object}, ',' order by ${order}), '') || ']' from ${rows})`;

/** A JSON string, or null. */
export const string = (value: string): string => `coalesce(to_json(${value})::text, 'null')`;

/** A number, or null. */
export const number = (value: string): string => `coalesce((${value})::text, 'null')`;

/** `{"name":<value>,…}` of SQL expressions of type text that are never null. */
export const object = (values: Readonly<Record<string, string>>): string => {
  const pieces = Object.entries(values).map(([name, value], place) => `'${place > 0 ? ',' : '{'}"${name}":' || ${value}`);
  return `${pieces.join(' || ')} || '}'`;
};

/** A string that needs no escaping: a key, a word of ours. Never null. */
export const word = (value: string): string => `'"' || ${value} || '"'`;
