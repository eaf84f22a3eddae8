import type { ComponentProps, ReactNode } from 'react';
import type { FieldsetProps } from './Fieldset.tsx';
import type { FieldProps } from './FormGroup.tsx';

/** One radio button or checkbox. */
export interface Choice extends Pick<ComponentProps<'input'>, 'disabled'> {
  value: string;
  label: ReactNode;
  /** Taken instead of the group's own id and the choice's place in it. */
  id?: string;
  hint?: ReactNode;
}

/** A checkbox may have a name of its own, or clear the others when it is ticked, such as "None of these". */
export interface CheckboxChoice extends Choice {
  name?: string;
  isExclusive?: boolean;
}

/** A word such as "or" between two choices. */
export interface Divider {
  divider: ReactNode;
}

/** What radios and checkboxes have in common. `label` is the legend of the group. */
export interface ChoicesProps
  extends
    Pick<FieldProps, 'name' | 'id' | 'hint' | 'error' | 'describedBy' | 'isPageHeading' | 'groupClassName'>,
    Pick<FieldsetProps, 'legend' | 'legendSize' | 'legendClassName'> {
  choices: readonly (Choice | Divider)[];
  isSmall?: boolean | undefined;
}

/** The first choice has the group's own id, so that the error summary can link to it. */
export function choiceId(groupId: string, index: number): string {
  return index === 0 ? groupId : `${groupId}-${index + 1}`;
}

export function isDivider(choice: Choice | Divider): choice is Divider {
  return 'divider' in choice;
}
