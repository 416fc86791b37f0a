import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { median } from './measures.ts';

/** How long this disk takes to make 4 kB safe, p50 in milliseconds: each saved submission waits for it once. */
export function flushMs(folder: string): number {
  const path = join(folder, 'flush');
  const file = openSync(path, 'w');
  const took = Array.from({ length: 100 }, (_, at) => {
    writeSync(file, Buffer.alloc(4_096, at), 0, 4_096, at * 4_096);
    const began = performance.now();
    fdatasyncSync(file);
    return performance.now() - began;
  });
  closeSync(file);
  rmSync(path);
  return median(took);
}
