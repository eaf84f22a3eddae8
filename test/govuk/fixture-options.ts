import type { ReactNode } from 'react';
import type { HeadingSize } from '@throughline/client/src/govuk/Label.tsx';
import { reactNodes, reactProps } from './html.ts';

/** The options of a fixture: whatever Nunjucks takes. */
// oxlint-disable-next-line typescript/no-explicit-any -- the fixtures are untyped
export type Options = any;

/** Text or HTML of an option, as children. */
export function content(option: Options): ReactNode {
  if (option === undefined || option === null) return undefined;
  if (option.html) return reactNodes(option.html);
  return option.text;
}

/** `govuk-label--l` → `l`. */
export function sizeOf(classes: string | undefined): HeadingSize | undefined {
  return /--(xl|l|m|s)$/.exec(classes ?? '')?.[1] as HeadingSize | undefined;
}

export const root = ({ classes, attributes, id }: Options) => ({
  className: classes,
  id,
  ...reactProps(attributes ?? {}),
});
