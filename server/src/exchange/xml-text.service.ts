/** Text inside XML: marks escaped, and characters left out that no XML file can carry. */
export const xmlText = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '').replace(/[&<>"]/g, (mark) => `&#${mark.codePointAt(0)};`);
