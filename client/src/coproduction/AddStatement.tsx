import { longestStatement } from '@throughline/shared/forms/statement';
import { useEffect, useRef } from 'react';
import { useActionData, useFetcher } from 'react-router';
import { hasErrors, textOf } from '../forms/form-result.ts';
import { Button } from '../govuk/Button.tsx';
import { Textarea } from '../govuk/Textarea.tsx';

/** Adds a statement without leaving the page. Without scripts the page is loaded again, and says the same. */
export function AddStatement() {
  const fetcher = useFetcher();
  const form = useRef<HTMLFormElement>(null);
  const actionData: unknown = useActionData();
  const answer: unknown = fetcher.data ?? actionData;
  const failure = hasErrors(answer) && 'text' in answer.values ? answer : undefined;
  const isSending = fetcher.state !== 'idle';
  const isAdded = fetcher.state === 'idle' && fetcher.data === null;
  useEffect(() => {
    if (isAdded) form.current?.reset();
  }, [isAdded, fetcher.data]);
  return (
    <fetcher.Form method="post" ref={form} noValidate>
      <input type="hidden" name="act" value="add" />
      <Textarea
        name="text"
        label="Add a statement"
        labelSize="m"
        hint={`One thought that others can agree or disagree with, up to ${longestStatement} characters. Do not name people.`}
        error={failure?.errors[0]?.message}
        rows={3}
        defaultValue={failure ? textOf(failure.values['text']) : undefined}
      />
      <Button disabled={isSending}>{isSending ? 'Adding…' : 'Add'}</Button>
    </fetcher.Form>
  );
}
