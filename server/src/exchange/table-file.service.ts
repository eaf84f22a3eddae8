import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { csvOf } from './csv-file.service.ts';
import type { ExportedTable, Text } from './exported-table.service.ts';
import { odsContent, odsManifest, odsMimeType } from './ods-file.service.ts';
import { xlsxNotes, xlsxParts, xlsxTable } from './xlsx-file.service.ts';

/** The kinds of file in which a table can be taken. */
export const formats = {
  csv: { mediaType: 'text/csv; charset=utf-8', write: (table: ExportedTable): Readable => streamOf(csvOf(table)) },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: xlsxFile },
  ods: { mediaType: odsMimeType, write: odsFile },
} as const;
export type Format = keyof typeof formats;

/** Files say nothing about when they were packed, so that the same table is the same file. */
const packed = { mtime: new Date(2020, 0, 1) };

function xlsxFile(table: ExportedTable): Readable {
  const zip = new ZipFile();
  for (const [path, content] of Object.entries(xlsxParts)) zip.addBuffer(Buffer.from(content), path, packed);
  addText(zip, 'xl/worksheets/sheet1.xml', xlsxTable(table));
  addText(zip, 'xl/worksheets/sheet2.xml', xlsxNotes(table));
  return finished(zip);
}

function odsFile(table: ExportedTable): Readable {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(odsMimeType), 'mimetype', { ...packed, compress: false });
  zip.addBuffer(Buffer.from(odsManifest), 'META-INF/manifest.xml', packed);
  addText(zip, 'content.xml', odsContent(table));
  return finished(zip);
}

const streamOf = (text: Text): Readable => Readable.from(text, { objectMode: false });

/** A part is begun when its turn comes, and what goes wrong with it breaks off the whole file. */
function addText(zip: ZipFile, path: string, text: Text): void {
  zip.addReadStreamLazy(path, packed, (give) => {
    const stream = streamOf(text);
    stream.on('error', (error) => (zip.outputStream as Readable).destroy(error));
    give(null, stream);
  });
}

function finished(zip: ZipFile): Readable {
  zip.end();
  return zip.outputStream as Readable;
}
