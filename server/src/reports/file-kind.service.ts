const openXml = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

/**
 * What kind of file these bytes are, by their content; of texts without any mark, the name says whether they are a table.
 * Null when it is none that a paper may enclose: nothing with a program inside.
 */
export function mediaTypeOfFile(bytes: Buffer, name: string): string | null {
  const begins = (...signature: number[]): boolean => signature.every((byte, at) => bytes[at] === byte);
  const says = (words: string, from = 0): boolean => bytes.subarray(from, from + words.length).toString('latin1') === words;
  if (says('%PDF-')) return 'application/pdf';
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (begins(0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (says('RIFF') && says('WEBP', 8)) return 'image/webp';
  if (begins(0x50, 0x4b, 0x03, 0x04)) return archiveKind(bytes, says);
  return isPlainText(bytes) ? ({ csv: 'text/csv', txt: 'text/plain' }[endOf(name)] ?? null) : null;
}

/** Word and Excel files name their parts; OpenDocument files begin with what they are. */
function archiveKind(bytes: Buffer, says: (words: string, from: number) => boolean): string | null {
  for (const kind of ['text', 'spreadsheet', 'presentation']) {
    if (says(`mimetype${openDocument}.${kind}`, 30)) return `${openDocument}.${kind}`;
  }
  if (bytes.includes('vbaProject.bin') || !bytes.includes('[Content_Types].xml')) return null;
  if (bytes.includes('word/document.xml')) return `${openXml}.wordprocessingml.document`;
  if (bytes.includes('xl/workbook.xml')) return `${openXml}.spreadsheetml.sheet`;
  return null;
}

function isPlainText(bytes: Buffer): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const endOf = (name: string): string => name.toLowerCase().split('.').at(-1) ?? '';
