import type { ComponentProps, ReactNode } from 'react';
import { Form, useNavigation } from 'react-router';
import { Button } from '../govuk/Button.tsx';
import { OnceKey } from './OnceKey.tsx';
import { useOwnAddress } from './own-address.ts';

interface PostButtonProps extends Pick<ComponentProps<typeof Button>, 'variant' | 'isStart' | 'disabled'> {
  /** The path to post to; this page's own when it is left out. */
  action?: string | undefined;
  /** Sent along unseen. */
  hidden?: Readonly<Record<string, string | number>> | undefined;
  /** Sends an `idempotencyKey` along, for mutations that take one. */
  isOnce?: boolean | undefined;
  children: ReactNode;
}

/** A button that does something: a form without fields, whose action is `buttonAction(…)`. */
export function PostButton({ action, hidden = {}, isOnce = false, children, disabled, ...look }: PostButtonProps) {
  const ownAddress = useOwnAddress();
  const isSending = useNavigation().state === 'submitting';
  return (
    <Form method="post" action={action ?? ownAddress}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {isOnce && <OnceKey />}
      <Button {...look} disabled={disabled || isSending}>
        {children}
      </Button>
    </Form>
  );
}
