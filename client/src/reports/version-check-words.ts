import type { VersionChecked } from '../schema.generated.ts';

/** What each check asks, and what is said when it finds nothing. */
export const checkWords: Readonly<Record<VersionChecked, { asks: string; holds: string }>> = {
  CONTENT: { asks: 'Is each part what was published?', holds: 'Yes. The whole content, and each part of it, has the fingerprint that was kept on the day.' },
  SHOWN: { asks: 'Do the pages show the content?', holds: 'Yes. What the pages are drawn from says the same.' },
  LABELS: { asks: 'Do the number, the note and the time fit?', holds: 'Yes. They are the same beside the content as in it.' },
  CHAIN: { asks: 'Is the version before still the one it was?', holds: 'Yes. This version holds its fingerprint, or it is the first.' },
  SEALED: { asks: 'Is what is not public unchanged too?', holds: 'Yes. Each version has a sealed part for what is exempt, which may be empty. It has the fingerprint that stands in the content.' },
  AUDIT: { asks: 'Is the publication recorded?', holds: 'Yes. The council’s record of what its officers did holds the same fingerprint, and the entries before and after it fit.' },
};
