import type { Obj } from '../json.ts';

/** A request as it came, whatever it came by. */
export interface Incoming {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What goes back: an answer, a connection cut, or silence for ever. */
export type Outcome =
  | { kind: 'answer'; status: number; headers: Record<string, string>; body: string | Uint8Array<ArrayBuffer> }
  | { kind: 'cut' }
  | { kind: 'silence' };

/** A JSON answer. */
export function json(status: number, body: Obj, headers: Record<string, string> = {}): Outcome {
  return {
    kind: 'answer',
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(body),
  };
}

/** A text answer. */
export function plain(status: number, body: string, type = 'text/plain; charset=utf-8'): Outcome {
  return { kind: 'answer', status, headers: { 'content-type': type }, body };
}
