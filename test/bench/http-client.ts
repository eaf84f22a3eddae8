import { connect, type Socket } from 'node:net';

/** An answer of a server under measurement. */
export interface Reply {
  status: number;
  headers: string;
  body: Buffer;
}

/** The bytes of a POST with a JSON body, made once and sent often. */
export function post(path: string, body: string, cookie?: string): Buffer {
  const headers = [
    `POST ${path} HTTP/1.1`,
    'host: 127.0.0.1',
    'content-type: application/json',
    'accept: application/json',
    ...(cookie ? [`cookie: ${cookie}`] : []),
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  return Buffer.from(`${headers.join('\r\n')}\r\n\r\n${body}`);
}

/**
 * One connection that is kept alive and asks one thing at a time.
 *
 * Node's own HTTP client takes as long as the fastest server that is measured here; on the same cores it would make
 * everybody look alike. This one only finds where an answer ends.
 */
export class KeptConnection {
  private readonly socket: Socket;
  private received: Buffer = Buffer.alloc(0);
  private waiting: PromiseWithResolvers<Reply> | undefined;

  /** @param person people have addresses of their own, for an address that asks for a crowd is slowed down */
  constructor(port: number, person = 0) {
    const localAddress = process.platform === 'linux' ? `127.0.0.${2 + (person % 250)}` : undefined;
    this.socket = connect({ port, host: '127.0.0.1', ...(localAddress && { localAddress }) }).setNoDelay(true);
    this.socket.on('data', (chunk) => this.take(chunk));
    this.socket.on('error', (error) => this.waiting?.reject(error));
    this.socket.on('close', () => this.waiting?.reject(new Error('The server closed the connection.')));
  }

  ask(request: Buffer): Promise<Reply> {
    this.waiting = Promise.withResolvers<Reply>();
    this.socket.write(request);
    return this.waiting.promise;
  }

  close(): void {
    this.waiting = undefined;
    this.socket.destroy();
  }

  private take(chunk: Buffer): void {
    this.received = this.received.length === 0 ? chunk : Buffer.concat([this.received, chunk]);
    const reply = replyIn(this.received);
    if (!reply) return;
    this.received = Buffer.alloc(0);
    this.waiting?.resolve(reply);
  }
}

/** The answer, when all of it is there. */
function replyIn(bytes: Buffer): Reply | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  if (end === -1) return undefined;
  const headers = bytes.toString('latin1', 0, end);
  const status = Number(headers.slice(9, 12));
  const length = /\r\ncontent-length: *(\d+)/i.exec(headers);
  const rest = bytes.subarray(end + 4);
  const body = length ? (rest.length >= Number(length[1]) ? rest : undefined) : unchunked(rest);
  return body && { status, headers, body };
}

/** A body that is sent in pieces, each after its length in hexadecimal, the last of length nought. */
function unchunked(bytes: Buffer): Buffer | undefined {
  const pieces: Buffer[] = [];
  for (let at = 0; ; ) {
    const line = bytes.indexOf('\r\n', at);
    if (line === -1) return undefined;
    const length = parseInt(bytes.toString('latin1', at, line), 16);
    const next = line + 2 + length + 2;
    if (bytes.length < next) return undefined;
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(bytes.subarray(line + 2, line + 2 + length));
    at = next;
  }
}
