import { hashOfCode } from '../platform/ids.ts';

/**
 * The address that goes on with a code. The code stands after the `#`, which browsers keep to themselves: it reaches no
 * server, no log and no other site. The address names neither the council nor what is asked, for it may lie in an inbox.
 */
export const linkTo = (publicUrl: string, kind: 'resume' | 'receipt', code: string): string => `${publicUrl}/${kind}#${code}`;

/** The name under which a browser keeps what is not sent yet: always the same for a code, and it does not lead to it. */
export const deviceKeyOf = (resumeCode: string): string => hashOfCode(`on this device ${resumeCode}`).toString('base64url').slice(0, 22);
