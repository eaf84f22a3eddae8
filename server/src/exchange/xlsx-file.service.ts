import { poundsOf, type Cell, type CellKind, type ExportedColumn, type ExportedTable, type Text } from './exported-table.service.ts';
import { xmlText } from './xml-text.service.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org';

/** The files of which a workbook is made, except its sheets. The third style is a day, the second an amount, the fourth bold. */
export const xlsxParts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${head}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
  '_rels/.rels': `${head}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${head}<workbook xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships"><sheets><sheet name="Table" sheetId="1" r:id="r1"/><sheet name="Notes" sheetId="2" r:id="r2"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="r3" Type="${office}/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `${head}<styleSheet xmlns="${office}/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="164" formatCode="&quot;£&quot;#,##0.00;\\-&quot;£&quot;#,##0.00"/><numFmt numFmtId="165" formatCode="d\\ mmmm\\ yyyy"/></numFmts><fonts count="2"><font><sz val="12"/><name val="Arial"/></font><font><b/><sz val="12"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>`,
};

/** The sheet with the table: its title in A1, where the notes are in A2, headings in row 3. No cell is merged. */
export async function* xlsxTable({ title, columns, rows }: ExportedTable): Text {
  yield `${head}<worksheet xmlns="${office}/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
  yield `<cols>${columns.map(({ kind }, place) => `<col min="${place + 1}" max="${place + 1}" width="${kind === 'text' ? 32 : 20}" customWidth="1"/>`).join('')}</cols><sheetData>`;
  yield rowOf(1, [textCell('A1', title, 3)]) + rowOf(2, [textCell('A2', 'What must be known to read this table stands on the sheet Notes.', 0)]);
  yield rowOf(3, columns.map(({ heading }, place) => textCell(`${letters(place)}3`, heading, 3)));
  let number = 3;
  for await (const some of rows) {
    yield some.map((row) => rowOf((number += 1), row.map((cell, place) => cellOf(`${letters(place)}${number}`, cell, columns[place]!)))).join('');
  }
  yield '</sheetData></worksheet>';
}

/** The sheet with the notes, one a row. */
export async function* xlsxNotes({ notes }: ExportedTable): Text {
  const lines = ['Notes', ...notes].map((note, place) => rowOf(place + 1, [textCell(`A${place + 1}`, note, place === 0 ? 3 : 0)]));
  yield `${head}<worksheet xmlns="${office}/spreadsheetml/2006/main"><cols><col min="1" max="1" width="100" customWidth="1"/></cols><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

const rowOf = (number: number, cells: readonly string[]): string => `<row r="${number}">${cells.join('')}</row>`;
const textCell = (place: string, text: string, style: number): string =>
  `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;

const styles: Record<CellKind, number> = { text: 0, number: 0, money: 1, day: 2 };

function cellOf(place: string, cell: Cell, { kind }: ExportedColumn): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${place}" s="${styles[kind]}"><v>${kind === 'money' ? poundsOf(cell) : cell}</v></c>`;
  if (kind !== 'day') return textCell(place, cell, 0);
  // Days are counted from the end of 1899.
  return `<c r="${place}" s="2"><v>${(Date.parse(`${cell}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000}</v></c>`;
}

/** A, B, … Z, AA, AB, … */
function letters(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : letters(Math.floor(place / 26) - 1) + last;
}
