import type { Random } from '../random.ts';

/** A file with its bytes. */
export interface StoredFile {
  readonly id: string;
  name: string;
  title: string;
  readonly mimetype: string;
  readonly user: string;
  readonly created: number;
  bytes: Uint8Array;
  /** Channels it was shared to. */
  readonly channels: string[];
  /** Whether the three upload steps are done. */
  complete: boolean;
}

/** What a new file is made from. */
export interface NewFile {
  name: string;
  mimetype: string;
  user: string;
  created: number;
  bytes: Uint8Array;
  complete: boolean;
}

/** All files, by id, and the upload addresses given out. */
export class Files {
  readonly #byId = new Map<string, StoredFile>();
  readonly #uploads = new Map<string, string>();
  readonly #random: Random;

  constructor(random: Random) {
    this.#random = random;
  }

  add(fields: NewFile): StoredFile {
    const file: StoredFile = { ...fields, id: this.#random.id('F'), title: fields.name, channels: [] };
    this.#byId.set(file.id, file);
    return file;
  }

  get(id: string): StoredFile | undefined {
    return this.#byId.get(id);
  }

  /** An address that takes this file's bytes once. */
  uploadPath(file: StoredFile): string {
    const path = `/upload/v1/${this.#random.hex(32)}`;
    this.#uploads.set(path, file.id);
    return path;
  }

  /** Takes the bytes sent to an upload address; false when the address is not one of ours or was used. */
  receive(path: string, bytes: Uint8Array): boolean {
    const file = this.#byId.get(this.#uploads.get(path) ?? '');
    this.#uploads.delete(path);
    if (!file) return false;
    file.bytes = bytes;
    return true;
  }
}
