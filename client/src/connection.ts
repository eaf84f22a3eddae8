import { useSyncExternalStore } from 'react';

/** `idle`: nothing to listen to. `live`: changes arrive as they happen. `lost`: being tried again. */
export type Connection = 'idle' | 'live' | 'lost';

let current: Connection = 'idle';
const listeners = new Set<() => void>();

/** The state of the WebSocket, told by Apollo's link. */
export const connection = {
  set(next: Connection): void {
    current = next;
    for (const listener of listeners) listener();
  },
};

/** How the page hears of changes just now, for telling people in a live room. */
export function useConnection(): Connection {
  return useSyncExternalStore(
    subscribe,
    () => current,
    () => 'idle',
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
