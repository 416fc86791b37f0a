import { chmodSync, chownSync, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Whose a file is and who may read it. */
export interface Owner {
  readonly uid: number;
  readonly gid: number;
  readonly mode: number;
}

/** Whose the file there is; where there is none yet, whose one would have to be. */
export function ownerAt(path: string): Owner {
  if (!existsSync(path)) return ownerOfNew(path);
  const { uid, gid, mode } = statSync(path);
  return { uid, gid, mode: mode & 0o777 };
}

/** A new file is for the account alone whose folder it comes into. */
export function ownerOfNew(path: string): Owner {
  const { uid, gid } = statSync(dirname(path));
  return { uid, gid, mode: 0o600 };
}

/**
 * Hands a file to its owner: what root makes beside the app's files is the app's, or the app could not open it. Throws, in words,
 * when it would have to be another account's and this one may not give it away.
 */
export function handTo(path: string, { uid, gid, mode }: Owner): void {
  chmodSync(path, mode);
  const is = statSync(path);
  if (is.uid === uid && is.gid === gid) return;
  try {
    chownSync(path, uid, gid);
  } catch {
    // Another group of one's own does no harm; another account could not open it.
    if (is.uid !== uid)
      throw new Error(
        `The database belongs to another account of this machine (number ${uid}). Run this as that account, or as root.`,
      );
  }
}

/** The same where this is root, who alone can make what the app then cannot open. Anybody else's files are their own. */
export function handFromRoot(path: string, owner: Owner): void {
  if (process.getuid?.() === 0) handTo(path, owner);
}
