import type { LaidReport } from '@throughline/shared/report-layout';

/** What the text of a paper can name, and where a figure leads. */
export interface PaperNames extends Pick<LaidReport, 'figures' | 'exhibits'> {
  /** The page that tells where a figure comes from; null where there is none. */
  figurePath: (key: string) => string | null;
  /** True when all of the paper is made up, so that not each figure has to say so. */
  isDemonstration: boolean;
}
