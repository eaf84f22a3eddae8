import type { ComponentProps } from 'react';
import { classes } from './classes.ts';

export type TagColour =
  'grey' | 'green' | 'turquoise' | 'blue' | 'light-blue' | 'purple' | 'pink' | 'red' | 'orange' | 'yellow';

interface TagProps extends ComponentProps<'strong'> {
  colour?: TagColour | undefined;
}

/** A short status. The words carry the meaning, never the colour alone. */
export function Tag({ colour, className, ...rest }: TagProps) {
  return <strong className={classes('govuk-tag', colour && `govuk-tag--${colour}`, className)} {...rest} />;
}
