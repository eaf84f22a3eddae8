import type { ReactNode } from 'react';
import { Form } from 'react-router';
import { useOwnAddress } from './own-address.ts';

interface PostLinkProps {
  /** Sent along unseen. */
  hidden: Readonly<Record<string, string | number>>;
  children: ReactNode;
}

/** A small action in a line of text: a form with one button that looks like a link. Its action is `buttonAction(…)`. */
export function PostLink({ hidden, children }: PostLinkProps) {
  return (
    <Form method="post" action={useOwnAddress()} className="app-inline-form">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className="app-link-button">
        {children}
      </button>
    </Form>
  );
}
