import type { VersionChecked } from '../schema.generated.ts';

/** What each check asks, and what is said when it finds nothing. */
export const checkWords: Readonly<Record<VersionChecked, { asks: string; holds: string }>> = {
  CONTENT: { asks: 'Is each part what was published?', holds: 'Yes. The whole content, and each part of it, has the fingerprint that was kept on the day.' },
  SHOWN: { asks: 'Do the pages show the content?', holds: 'Yes. The pages are made from the same content.' },
  LABELS: { asks: 'Do the number, the note and the time fit?', holds: 'Yes. They are the same in the content and beside it.' },
  CHAIN: { asks: 'Is the version before still the one it was?', holds: 'Yes. This version holds the fingerprint of the one before, and it fits.' },
  SEALED: { asks: 'Is what is not public unchanged too?', holds: 'Yes. Each version has a sealed part for what is exempt, which may be empty. Its fingerprint stands in the content, and it fits.' },
  AUDIT: { asks: 'Is the publication recorded?', holds: 'Yes. The council’s record of what its officers did holds the same fingerprint, and the entries before and after it fit together.' },
};
