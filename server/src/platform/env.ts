import { resolve } from 'node:path';
import { z } from 'zod';
import type { MailSettings } from './mail.ts';

/** The environment, read and checked once. Nothing else in the server reads `process.env`. */
export interface Env {
  port: number;
  host: string;
  /** Folder of the embedded database and of files. */
  dataDir: string;
  /** Unset means: use the embedded database. */
  databaseUrl: string | undefined;
  /** The address people type, without a slash at its end. Unset means: where it listens. */
  publicUrl: string | undefined;
  sessionSecret: string | undefined;
  /** Unset means: no e-mail is sent, and none is offered. */
  mail: MailSettings | undefined;
  demo: boolean;
  workers: number;
  logLevel: string;
  /** Set by `pnpm dev`: pages are compiled from their sources. */
  development: boolean;
  version: string;
}

const blankIsUnset = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema);
const wholeNumber = (low: number, high: number) => z.coerce.number().int().min(low).max(high);
const onOff = z.enum(['on', 'off']);

const schema = z.object({
  PORT: blankIsUnset(wholeNumber(0, 65535).default(4000)),
  HOST: blankIsUnset(z.string().default('127.0.0.1')),
  DATA_DIR: blankIsUnset(z.string().default('./data')),
  DATABASE_URL: blankIsUnset(z.url({ protocol: /^postgres(ql)?$/ }).optional()),
  PUBLIC_URL: blankIsUnset(z.url({ protocol: /^https?$/ }).optional()),
  SESSION_SECRET: blankIsUnset(z.string().min(32).optional()),
  SMTP_URL: blankIsUnset(z.url({ protocol: /^smtps?$/ }).optional()),
  MAIL_FROM: blankIsUnset(z.email().optional()),
  DEMO: blankIsUnset(onOff.optional()),
  WORKERS: blankIsUnset(wholeNumber(1, 64).default(1)),
  THROUGHLINE_DEVELOPMENT: blankIsUnset(onOff.default('off')),
  LOG_LEVEL: blankIsUnset(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info')),
});

const expected: Record<string, string> = {
  PORT: 'a whole number from 0 to 65535',
  DATABASE_URL: 'an address such as postgres://user:password@host:5432/name',
  PUBLIC_URL: 'an address that begins with http:// or https://',
  SESSION_SECRET: 'a secret of at least 32 characters',
  SMTP_URL: 'an address such as smtp://user:password@host:587',
  MAIL_FROM: 'an email address',
  DEMO: '"on" or "off"',
  WORKERS: 'a whole number from 1 to 64',
  LOG_LEVEL: 'one of fatal, error, warn, info, debug, silent',
};

/** A wrong setting. Its message is one sentence that names the setting, for the person who starts the server. */
export class WrongSetting extends Error {}

/**
 * Reads the settings of a server.
 *
 * @param values the environment, `process.env` in production
 * @throws WrongSetting with one sentence that names the first wrong or missing setting (never its value)
 */
export function readEnv(values: NodeJS.ProcessEnv, version: string): Env {
  const parsed = schema.safeParse(values);
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0]);
    throw new WrongSetting(`The setting ${name} is not right: it must be ${expected[name] ?? 'text'}.`);
  }
  const set = parsed.data;
  if (set.DATABASE_URL && !set.SESSION_SECRET) {
    throw new WrongSetting('The setting SESSION_SECRET is missing: it is needed with a database of your own.');
  }
  if (set.SMTP_URL && !set.SESSION_SECRET) {
    throw new WrongSetting('The setting SESSION_SECRET is missing: it is needed to send e-mail, which is locked with it until it is sent.');
  }
  if (set.SMTP_URL && !set.MAIL_FROM) {
    throw new WrongSetting('The setting MAIL_FROM is missing: it is the address that e-mail comes from.');
  }
  return {
    port: set.PORT,
    host: set.HOST,
    dataDir: resolve(set.DATA_DIR),
    databaseUrl: set.DATABASE_URL,
    publicUrl: set.PUBLIC_URL?.replace(/\/$/, ''),
    sessionSecret: set.SESSION_SECRET,
    mail: set.SMTP_URL && set.MAIL_FROM ? { smtpUrl: set.SMTP_URL, from: set.MAIL_FROM } : undefined,
    demo: (set.DEMO ?? (set.DATABASE_URL ? 'off' : 'on')) === 'on',
    workers: set.WORKERS,
    logLevel: set.LOG_LEVEL,
    development: set.THROUGHLINE_DEVELOPMENT === 'on',
    version,
  };
}
