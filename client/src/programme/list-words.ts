import type { TagColour } from '../govuk/Tag.tsx';
import type { ChecklistKind, FindingStatus } from '../schema.generated.ts';

/** What each kind of list is a list of. */
export const checklistWords: Readonly<Record<ChecklistKind, string>> = {
  INVESTMENT_OPTIONS: 'Investment options',
  REQUIREMENTS: 'Requirements',
  CHANGES_NEEDED: 'Changes that are needed',
  IN_PLACE: 'What is in place',
};

/** How far a line is met. */
export const findingWords: Readonly<Record<FindingStatus, { words: string; colour: TagColour }>> = {
  NONE: { words: 'Not met', colour: 'red' },
  PARTIAL: { words: 'Partly met', colour: 'yellow' },
  FULL: { words: 'Fully met', colour: 'green' },
  ADDRESSED: { words: 'Fully or partly met', colour: 'light-blue' },
};

/** How many lines of a list are met, in words. */
export function metWords(met: number, total: number): string {
  if (total === 1) return met === 1 ? 'Met, fully or partly.' : 'Not known to be met.';
  if (met === total) return `All ${total} are met, fully or partly.`;
  return met === 0 ? `None of ${total} is known to be met.` : `${met} of ${total} are met, fully or partly.`;
}
