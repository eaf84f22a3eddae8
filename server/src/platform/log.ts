import { pino, type Logger } from 'pino';

export type Log = Logger;

/**
 * The server's log: one JSON object a line on standard error.
 *
 * No personal text goes in: log codes, ids and durations, never what somebody typed, an address, a cookie or a code.
 */
export const makeLog = (level: string): Log =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ fd: 2, sync: false }));
