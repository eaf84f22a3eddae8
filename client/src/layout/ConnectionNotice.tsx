import { useConnection } from '../connection.ts';

/** In a live room: says that changes do not arrive just now. Nothing while they do. */
export function ConnectionNotice() {
  const isLost = useConnection() === 'lost';
  return (
    <div role="status">
      {isLost && (
        <p className="govuk-inset-text">The connection is lost. We keep trying, and you will see what you missed.</p>
      )}
    </div>
  );
}
