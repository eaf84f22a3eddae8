import { Form } from 'react-router';
import { Button } from '../govuk/Button.tsx';
import type { ComponentProps, ReactNode } from 'react';

interface PostButtonProps extends Pick<ComponentProps<typeof Button>, 'variant' | 'isStart' | 'disabled'> {
  /** The path to post to; this page's own when it is left out. */
  action?: string | undefined;
  /** Sent along unseen. */
  hidden?: Readonly<Record<string, string | number>> | undefined;
  children: ReactNode;
}

/** A button that does something: a form without fields, whose action is `buttonAction(…)`. */
export function PostButton({ action, hidden = {}, children, ...look }: PostButtonProps) {
  return (
    <Form method="post" action={action}>
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <Button {...look}>{children}</Button>
    </Form>
  );
}
