import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { createTransport } from 'nodemailer';
import { newId } from './ids.ts';
import { queueJob, type Job } from './jobs.ts';
import { makeSeal } from './sealed.ts';

/** Plain text for one person. */
export interface Message {
  /** One address. */
  to: string;
  subject: string;
  text: string;
}

/** Sends e-mail, where this installation can. */
export interface Mail {
  /**
   * Queues a message in the transaction of `em`. Until it is sent it lies locked in the queue, then it is gone: to whom
   * something was sent is kept nowhere.
   */
  queue(em: SqlEntityManager, message: Message): Promise<void>;
  /** The job that sends it. */
  deliver: Job;
}

export interface MailSettings {
  /** smtp://user:password@host:587, or smtps:// */
  smtpUrl: string;
  /** The address that messages come from. */
  from: string;
}

/** Over about three hours, later and later: some servers take a message only when it comes again. */
const ATTEMPTS = 9;
const PATIENCE_MS = 20_000;

export function makeMail({ smtpUrl, from }: MailSettings, secret: string): Mail {
  const seal = makeSeal(secret, 'mail');
  const transport = createTransport(
    { url: smtpUrl, connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS },
    { from, disableFileAccess: true, disableUrlAccess: true },
  );
  return {
    queue: (em, message) => queueJob(em, 'deliverMail', { sealed: seal.close(JSON.stringify(message)) }, `mail:${newId()}`, ATTEMPTS),
    async deliver({ sealed }, { log, isLastAttempt }) {
      const opened = seal.open(sealed ?? '');
      if (opened === null) return log.warn('a message was locked with another secret and is thrown away');
      const { to, subject, text } = JSON.parse(opened) as Message;
      try {
        await transport.sendMail({ to: { name: '', address: to }, subject, text, headers: { 'Auto-Submitted': 'auto-generated' } });
      } catch (error) {
        // What the other server answers may quote the address, so that neither the log nor the queue gets it.
        const isFinal = isLastAttempt || refusedForGood(error);
        log.warn({ isFinal }, 'a message was not taken');
        if (!isFinal) throw new Error('Not taken');
      }
    },
  };
}

/** SMTP's answers from 500 on: the same message is not taken later either. */
function refusedForGood(error: unknown): boolean {
  const { responseCode } = error as { responseCode?: unknown };
  return typeof responseCode === 'number' && responseCode >= 500;
}
