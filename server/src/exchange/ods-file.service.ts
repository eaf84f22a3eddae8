import { poundsOf, type Cell, type ExportedColumn, type ExportedTable, type Text } from './exported-table.service.ts';
import { xmlText } from './xml-text.service.ts';

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const names = ['office', 'table', 'text', 'style', 'number', 'fo'].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === 'fo' ? 'xsl-fo-compatible' : name === 'number' ? 'datastyle' : name}:1.0"`).join(' ');

/** What the first file of an OpenDocument spreadsheet says, before anything else and not compressed. */
export const odsMimeType = 'application/vnd.oasis.opendocument.spreadsheet';

export const odsManifest = `${head}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="${odsMimeType}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`;

/** The table and its notes, a sheet each, laid out as in the other spreadsheet. */
export async function* odsContent({ title, notes, columns, rows }: ExportedTable): Text {
  yield `${head}<office:document-content ${names} office:version="1.3"><office:automatic-styles>`;
  yield '<number:currency-style style:name="pounds"><number:currency-symbol>£</number:currency-symbol><number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1" number:grouping="true"/></number:currency-style>';
  yield '<number:date-style style:name="days"><number:day/><number:text> </number:text><number:month number:style="long" number:textual="true"/><number:text> </number:text><number:year number:style="long"/></number:date-style>';
  yield '<style:style style:name="money" style:family="table-cell" style:data-style-name="pounds"/><style:style style:name="day" style:family="table-cell" style:data-style-name="days"/><style:style style:name="bold" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style>';
  yield '</office:automatic-styles><office:body><office:spreadsheet><table:table table:name="Table">';
  yield rowOf([textCell(title, 'bold')]) + rowOf([textCell('What must be known to read this table stands on the sheet Notes.')]);
  yield `<table:table-header-rows>${rowOf(columns.map(({ heading }) => textCell(heading, 'bold')))}</table:table-header-rows>`;
  for await (const some of rows) yield some.map((row) => rowOf(row.map((cell, place) => cellOf(cell, columns[place]!)))).join('');
  yield '</table:table><table:table table:name="Notes">';
  yield ['Notes', ...notes].map((note, place) => rowOf([textCell(note, place === 0 ? 'bold' : undefined)])).join('');
  yield '</table:table></office:spreadsheet></office:body></office:document-content>';
}

const rowOf = (cells: readonly string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;
const textCell = (text: string, style?: string): string =>
  `<table:table-cell office:value-type="string"${style ? ` table:style-name="${style}"` : ''}><text:p>${xmlText(text)}</text:p></table:table-cell>`;

function cellOf(cell: Cell, { kind }: ExportedColumn): string {
  if (cell === null) return '<table:table-cell/>';
  if (typeof cell === 'number' && kind === 'money') {
    const pounds = poundsOf(cell);
    return `<table:table-cell table:style-name="money" office:value-type="currency" office:currency="GBP" office:value="${pounds}"><text:p>${pounds}</text:p></table:table-cell>`;
  }
  if (typeof cell === 'number') return `<table:table-cell office:value-type="float" office:value="${cell}"><text:p>${cell}</text:p></table:table-cell>`;
  if (kind === 'day') return `<table:table-cell table:style-name="day" office:value-type="date" office:date-value="${cell}"><text:p>${cell}</text:p></table:table-cell>`;
  return textCell(cell);
}
