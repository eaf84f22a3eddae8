import { createHash } from 'node:crypto';
import { encoded, type Encoding } from './compressed.ts';

/** What was drawn of an address, and what it was drawn from besides the database. */
export interface Drawn<Told> {
  html: string;
  /** The London day that the page asked for; null when it asked for none. */
  day: string | null;
  /** What it was told by the database. */
  told: Told;
}
/** For one request. */
export interface Drawing<Told, Other> {
  /** Draws the page from its address and the database alone; what is not to be kept comes back as it is. */
  draw: () => Promise<Drawn<Told> | Other>;
  /** Asks the same again: true when the same is told, so that the page would be drawn as it is. */
  isToldAgain: (told: Told) => Promise<boolean>;
}

/** A page that is given to everybody who is not signed in. */
export interface KeptPage {
  /** A weak entity tag: it names what is said, in whatever encoding. */
  tag: string;
  html: Buffer;
  /** Compressed when it is first asked for so, and then kept. */
  encodings: Map<Encoding, Promise<Buffer>>;
}
interface Kept<Told> extends KeptPage, Omit<Drawn<Told>, 'html'> {
  state: string;
}

interface Sources {
  /** Asks for the state of the database, in a statement that begins after the call; null where states do not tell everything. */
  stateNow: () => Promise<string | null>;
  /** The day in London, YYYY-MM-DD. */
  today: () => string;
}

/** About 32 MB with what is compressed, and no page takes more than a sixteenth of it. */
const KEPT_BYTES = 16 * 1024 * 1024;
const LONGEST = KEPT_BYTES / 16;

/**
 * Public pages, kept in memory for as long as nothing in the database has changed.
 *
 * A page is given again only after PostgreSQL has told its state in a statement that began after the page was asked for,
 * and it is the state in which the page was drawn. So nobody is told anything older than their request, whichever process
 * answers and whoever has written. A page is kept when the state before it was drawn is the state after it: then every
 * statement in between saw the same rows. After a change of something else it is read again what the page was drawn from,
 * and only what differs is drawn.
 */
export class KeptPages<Told extends object> {
  /** The least used first. */
  private readonly kept = new Map<string, Kept<Told>>();
  private readonly beingDrawn = new Map<string, Promise<unknown>>();
  private bytes = 0;
  private readonly sources: Sources;

  constructor(sources: Sources) {
    this.sources = sources;
  }

  has(path: string): boolean {
    return this.kept.has(path);
  }

  /**
   * The page of an address, drawn if it must be. Whoever asks while it is being drawn waits for that, and is given it when
   * nothing was changed meanwhile.
   */
  async page<Other extends object>(path: string, drawing: Drawing<Told, Other>): Promise<KeptPage | Other> {
    const known = await this.find(path);
    if (known) return known;
    const byOther = this.beingDrawn.get(path);
    if (byOther) {
      await byOther;
      const drawn = await this.find(path);
      if (drawn) return drawn;
    }
    return this.drawAnew(path, drawing);
  }

  private async find(path: string): Promise<Kept<Told> | undefined> {
    if (!this.kept.has(path)) return undefined;
    const state = await this.state();
    const page = this.kept.get(path);
    if (page === undefined || page.state !== state || !this.isOfToday(page)) return undefined;
    this.kept.delete(path);
    this.kept.set(path, page);
    return page;
  }

  private async drawAnew<Other extends object>(path: string, { draw, isToldAgain }: Drawing<Told, Other>): Promise<KeptPage | Other> {
    const drawing = Promise.withResolvers<void>();
    this.beingDrawn.set(path, drawing.promise);
    try {
      const before = await this.state();
      const known = this.kept.get(path);
      const page = known && this.isOfToday(known) && (await isToldAgain(known.told).catch(() => false)) ? known : pageOf(await draw());
      if (!('tag' in page)) return page;
      if (before !== null && before === (await this.state())) this.keep(path, { ...page, state: before });
      return page;
    } finally {
      if (this.beingDrawn.get(path) === drawing.promise) this.beingDrawn.delete(path);
      drawing.resolve();
    }
  }

  private isOfToday({ day }: Kept<Told>): boolean {
    return day === null || day === this.sources.today();
  }

  /** A database that cannot be asked gives no state; the page itself then says what is wrong. */
  private state(): Promise<string | null> {
    return this.sources.stateNow().catch(() => null);
  }

  private keep(path: string, page: Kept<Told>): void {
    this.drop(path);
    if (page.html.length > LONGEST) return;
    this.kept.set(path, page);
    this.bytes += page.html.length;
    while (this.bytes > KEPT_BYTES) this.drop(this.kept.keys().next().value!);
  }

  private drop(path: string): void {
    this.bytes -= this.kept.get(path)?.html.length ?? 0;
    this.kept.delete(path);
  }
}

/** The page in an encoding. */
export function bytesOf({ html, encodings }: KeptPage, encoding: Encoding): Promise<Buffer> {
  const bytes = encodings.get(encoding) ?? encoded(html, encoding);
  encodings.set(encoding, bytes);
  return bytes;
}

function pageOf<Told, Other extends object>(drawn: Drawn<Told> | Other): Omit<Kept<Told>, 'state'> | Other {
  if (!('told' in drawn)) return drawn;
  const { html, day, told } = drawn;
  const tag = `W/"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`;
  return { tag, html: Buffer.from(html), encodings: new Map(), day, told };
}
