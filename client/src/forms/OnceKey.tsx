import { useState } from 'react';
import { useActionData } from 'react-router';
import { hasErrors, textOf } from './form-result.ts';

/**
 * Sent along unseen as `idempotencyKey`: posting the same form twice then does what it asks for once. A form that comes
 * back with errors keeps its key.
 */
export function OnceKey() {
  const actionData: unknown = useActionData();
  const [key] = useState(newKey);
  const sent = hasErrors(actionData) ? textOf(actionData.values['idempotencyKey']) : '';
  // The browser makes another key than the server did; React keeps the server's.
  return <input type="hidden" name="idempotencyKey" value={sent || key} suppressHydrationWarning />;
}

function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
