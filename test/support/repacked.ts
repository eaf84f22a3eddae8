import { crc32, deflateRawSync } from 'node:zlib';

/** The same zip with one of its texts changed. */
export function repacked(parts: ReadonlyMap<string, string>, name: string, change: (text: string) => string): Buffer {
  const [bodies, entries]: Buffer[][] = [[], []];
  let offset = 0;
  for (const [path, text] of parts) {
    const raw = Buffer.from(path === name ? change(text) : text);
    const packed = deflateRawSync(raw);
    const title = Buffer.from(path);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(raw), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(raw.length, 18);
    head.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), head, title, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    entries!.push(Buffer.concat([Buffer.from('PK\u0001\u0002', 'latin1'), Buffer.from([20, 0]), head, place, title]));
    bodies!.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries!);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.size, 4);
  end.writeUInt16LE(parts.size, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies!, directory, Buffer.from('PK\u0005\u0006', 'latin1'), end]);
}
