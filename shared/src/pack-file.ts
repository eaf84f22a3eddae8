/** The files that an information pack may hold: ending → media type and how such a file begins. */
export const packFileTypes = {
  pdf: { mediaType: 'application/pdf', begins: '%PDF-' },
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', begins: 'PK' },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', begins: 'PK' },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', begins: 'PK' },
  ods: { mediaType: 'application/vnd.oasis.opendocument.spreadsheet', begins: 'PK' },
} as const;

/** The largest file, in bytes. */
export const MOST_PACK_BYTES = 10 * 1024 * 1024;

/** Why a file was not taken, in words for the officer who sent it. */
export const packFileProblems = {
  NO_FILE: 'Choose a file',
  TOO_LARGE: 'The file must be 10 MB or smaller',
  WRONG_KIND: 'The file must be a PDF, a Word or OpenDocument text, or a spreadsheet',
  CUT_OFF: 'The file did not arrive whole. Send it again',
  WORDS: 'Enter a title of up to 200 characters; for a new version, what changed',
} as const;
export type PackFileProblem = keyof typeof packFileProblems;

/** The media type of a file by its name and how it begins; undefined when it is none that a pack may hold. */
export function packFileType(name: string, beginning: string): string | undefined {
  const ending = /\.([a-z]{3,4})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (!Object.hasOwn(packFileTypes, ending)) return undefined;
  const { mediaType, begins } = packFileTypes[ending as keyof typeof packFileTypes];
  return beginning.startsWith(begins) ? mediaType : undefined;
}
