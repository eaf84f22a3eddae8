import { useSubscription } from '@apollo/client/react';
import { useState } from 'react';
import { SessionRoomChangedDocument, type SessionRoomFragment } from './SessionRoom.graphql.generated.ts';

type Seen = Pick<SessionRoomFragment, 'status'> & { count: number };

/**
 * Keeps a page of a session up to date: what arrives goes into the cache, from which the page reads.
 *
 * @returns what has just changed, in a sentence for people who hear the page
 */
export function useSessionRoom({ id, status, statements }: SessionRoomFragment): string {
  useSubscription(SessionRoomChangedDocument, { variables: { id } });
  const now: Seen = { status, count: statements.length };
  const [seen, setSeen] = useState({ ...now, news: '' });
  if (now.status !== seen.status || now.count !== seen.count) setSeen({ ...now, news: newsSince(seen, now) });
  return seen.news;
}

function newsSince(before: Seen, now: Seen): string {
  if (now.status !== before.status) return now.status === 'OPEN' ? 'The session is open.' : 'The session is closed.';
  if (now.count < before.count) return 'A statement was taken away.';
  const added = now.count - before.count;
  return added === 1 ? 'There is a new statement.' : `There are ${added} new statements.`;
}
