/** What a spreadsheet would take for a formula at the beginning of a text, with the apostrophes that keep it from doing so. */
const guarded = /^'*[=+\-@\t\r]/;
const guardedOnce = /^'+[=+\-@\t\r]/;

/**
 * Text that no spreadsheet runs: what looks like a formula gets an apostrophe before it. So does what somebody typed with
 * an apostrophe already, so that `typedText` gives every text back as it was.
 */
export const harmlessText = (text: string): string => (guarded.test(text) ? `'${text}` : text);

/** The text that `harmlessText` was given. */
export const typedText = (cell: string): string => (guardedOnce.test(cell) ? cell.slice(1) : cell);
