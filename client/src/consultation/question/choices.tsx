import type { ReactNode } from 'react';
import type { CheckboxChoice, Divider } from '../../govuk/choices.ts';
import type { WordedQuestionFragment } from '../Worded.graphql.generated.ts';
import { Worded } from './worded.tsx';

/** The options to choose from. Those that stand alone come after a divider, when others come before them. */
export function choicesOf(options: WordedQuestionFragment['options'], or: ReactNode): (CheckboxChoice | Divider)[] {
  return options.flatMap((option, place): (CheckboxChoice | Divider)[] => {
    const { id, label, isExclusive } = option;
    const isFirstAlone = isExclusive && place > 0 && !options[place - 1]!.isExclusive;
    return [...(isFirstAlone ? [{ divider: or }] : []), { value: id, label: <Worded row={option} own={label} />, isExclusive }];
  });
}
