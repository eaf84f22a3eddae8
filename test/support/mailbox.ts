import { SMTPServer } from 'smtp-server';
import type { MailSettings } from '../../server/src/platform/mail.ts';

export interface Letter {
  to: string[];
  /** As it came, headers and all. */
  raw: string;
  subject: string;
  /** What a person reads. */
  text: string;
}
export interface Mailbox {
  settings: MailSettings;
  letters: Letter[];
  /** What the next messages are answered with: nothing means that they are taken. */
  refuseWith: { code: number; words: string } | null;
  close(): Promise<void>;
}

/** A real mail server on the loopback address. */
export async function openMailbox(): Promise<Mailbox> {
  const letters: Letter[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onData(stream, session, done) {
      let raw = '';
      stream.setEncoding('utf8').on('data', (chunk: string) => (raw += chunk));
      stream.on('end', () => {
        const { refuseWith } = mailbox;
        if (refuseWith) return done(Object.assign(new Error(refuseWith.words), { responseCode: refuseWith.code }));
        letters.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw, subject: /^Subject: (.*)$/m.exec(raw)![1]!.trim(), text: textOf(raw) });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as { port: number };
  const mailbox: Mailbox = {
    settings: { smtpUrl: `smtp://127.0.0.1:${port}`, from: 'no-reply@council.example' },
    letters,
    refuseWith: null,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
  return mailbox;
}

function textOf(raw: string): string {
  const [head, ...rest] = raw.split('\r\n\r\n');
  const body = rest.join('\r\n\r\n');
  const isQuoted = /^content-transfer-encoding: quoted-printable/im.test(head!);
  const plain = isQuoted ? body.replaceAll('=\r\n', '').replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))) : body;
  return plain.replaceAll('\r\n', '\n');
}
