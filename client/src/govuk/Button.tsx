import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes.ts';

type Variant = 'secondary' | 'warning' | 'inverse';

interface Look {
  variant?: Variant;
  /** The arrow of a button that starts a service. */
  isStart?: boolean;
}

interface ButtonProps extends ComponentProps<'button'>, Look {
  /** Ignores a second click within a second. */
  preventsDoubleClick?: boolean;
}

/** A button that submits its form, unless `type` says otherwise. */
export function Button({ variant, isStart, preventsDoubleClick, className, children, disabled, ...rest }: ButtonProps) {
  return (
    <button
      type="submit"
      disabled={disabled}
      aria-disabled={disabled || undefined}
      data-prevent-double-click={preventsDoubleClick}
      className={buttonClass({ variant, isStart }, className)}
      data-module="govuk-button"
      {...rest}
    >
      <ButtonText isStart={isStart}>{children}</ButtonText>
    </button>
  );
}

interface LinkButtonProps extends ComponentProps<'a'>, Look {
  href: string;
}

/** A link that looks like a button, for going somewhere. */
export function LinkButton({ variant, isStart, className, children, ...rest }: LinkButtonProps) {
  return (
    <a
      role="button"
      draggable={false}
      className={buttonClass({ variant, isStart }, className)}
      data-module="govuk-button"
      {...rest}
    >
      <ButtonText isStart={isStart}>{children}</ButtonText>
    </a>
  );
}

function buttonClass({ variant, isStart }: Look, className: string | undefined): string {
  return classes('govuk-button', variant && `govuk-button--${variant}`, className, isStart && 'govuk-button--start');
}

/** The icon stands beside the words, so words with markup in them need an element of their own. */
function ButtonText({ isStart, children }: { isStart: boolean | undefined; children: ReactNode }) {
  if (!isStart) return children;
  return (
    <>
      {typeof children === 'string' ? children : <span>{children}</span>}
      <StartIcon />
    </>
  );
}

function StartIcon() {
  return (
    <svg
      className="govuk-button__start-icon"
      xmlns="http://www.w3.org/2000/svg"
      width="17.5"
      height="19"
      viewBox="0 0 33 40"
      aria-hidden="true"
      focusable="false"
    >
      <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
    </svg>
  );
}
