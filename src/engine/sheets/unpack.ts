import { inflateRawSync } from 'node:zlib';
import { Refusal } from '../../kit/refusal.ts';
import { damaged, most, notAWorkbook, oldOrLocked, tooMuch } from './limits.ts';

/** The signatures a zip file is found by, and what an old or encrypted Excel file begins with. */
const signature = { end: 0x06054b50, entry: 0x02014b50, local: 0x04034b50, compound: 0xe011cfd0 } as const;

/** Sheets and what they refer to; not drawings, comments, pivot tables or what else grows large. */
const wanted = /^xl\/(_rels\/)?[^/]+\.xml(\.rels)?$|^xl\/worksheets\/[^/]+\.xml$/;

interface Entry {
  readonly path: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly at: number;
}

/**
 * The lists in a workbook, which is a zip file of XML. Never unpacks more than the limit, whatever the file says about itself:
 * what it declares is summed up first, and then each part is only unpacked as far as the rest of the limit goes.
 * Throws a `Refusal` in words.
 */
export function unpack(file: Buffer): Map<string, Buffer> {
  if (file.length >= 4 && file.readUInt32LE(0) === signature.compound) throw oldOrLocked();
  if (file.length < 4 || file.readUInt32LE(0) !== signature.local) throw notAWorkbook();
  try {
    return unpackParts(file, entriesOf(file));
  } catch (error) {
    throw error instanceof Refusal ? error : damaged();
  }
}

function unpackParts(file: Buffer, entries: readonly Entry[]): Map<string, Buffer> {
  if (entries.reduce((sum, entry) => sum + entry.unpacked, 0) > most.declared) throw tooMuch();
  const parts = new Map<string, Buffer>();
  let left: number = most.unpacked;
  for (const entry of entries.filter((one) => wanted.test(one.path))) {
    const part = unpackOne(file, entry, left);
    left -= part.length;
    parts.set(entry.path, part);
  }
  return parts;
}

function unpackOne(file: Buffer, entry: Entry, left: number): Buffer {
  if (entry.encrypted) throw oldOrLocked();
  if (file.readUInt32LE(entry.at) !== signature.local) throw damaged();
  const start = entry.at + 30 + file.readUInt16LE(entry.at + 26) + file.readUInt16LE(entry.at + 28);
  const packed = file.subarray(start, start + entry.packed);
  if (entry.method === 0 && packed.length <= left) return packed;
  if (entry.method !== 8 || left <= 0) throw entry.method === 0 || entry.method === 8 ? tooMuch() : damaged();
  try {
    return inflateRawSync(packed, { maxOutputLength: left });
  } catch (error) {
    throw error instanceof RangeError ? tooMuch() : damaged();
  }
}

/** The table of contents, at the end of the file. Reading past the end throws. */
function entriesOf(file: Buffer): Entry[] {
  const end = endRecord(file);
  const entries: Entry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (file.readUInt32LE(at) !== signature.entry) throw damaged();
    const names = file.readUInt16LE(at + 28);
    entries.push({
      path: file.toString('utf8', at + 46, at + 46 + names),
      encrypted: (file.readUInt16LE(at + 8) & 1) === 1,
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      unpacked: file.readUInt32LE(at + 24),
      at: file.readUInt32LE(at + 42),
    });
    at += 46 + names + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

/** The record that ends the file; only a comment of at most 65,535 bytes may follow it. */
function endRecord(file: Buffer): number {
  for (let at = file.length - 22; at >= Math.max(0, file.length - 65_557); at -= 1) {
    if (file.readUInt32LE(at) === signature.end) return at;
  }
  throw damaged();
}
