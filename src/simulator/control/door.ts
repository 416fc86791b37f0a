import { isObj, type Obj, parsed } from '../json.ts';
import type { Simulator } from '../simulator.ts';
import { type Incoming, json, type Outcome } from '../wire/exchange.ts';
import { changes } from './changes.ts';
import { views } from './views.ts';

/** The JSON door under `/control/`; undefined for other paths. */
export async function controlDoor(slack: Simulator, incoming: Incoming): Promise<Outcome | undefined> {
  const { pathname, searchParams } = incoming.url;
  if (!pathname.startsWith('/control/')) return undefined;
  if (!isLocal(incoming)) return json(403, { ok: false, error: 'only this machine may use this door' });
  const name = pathname.slice('/control/'.length);
  try {
    if (incoming.method === 'GET') return found(views[name]?.(slack, searchParams), name in views);
    const result = await changes[name]?.(slack, readBody(incoming));
    return found(result, name in changes);
  } catch (error) {
    return json(400, { ok: false, error: error instanceof Error ? error.message : String(error) });
  }
}

function found(result: unknown, known: boolean): Outcome {
  return known
    ? json(200, { ok: true, result: result ?? null })
    : json(404, { ok: false, error: 'there is no such door' });
}

/** A page from elsewhere must not act here: it can send no JSON without asking, and reaches us by another host name. */
function isLocal(incoming: Incoming): boolean {
  const typed = incoming.method === 'GET' || (incoming.headers.get('content-type') ?? '').includes('application/json');
  return typed && ['127.0.0.1', 'localhost'].includes(incoming.url.hostname);
}

function readBody(incoming: Incoming): Obj {
  const body = parsed(new TextDecoder().decode(incoming.bytes));
  if (!isObj(body)) throw new Error('the body must be a JSON object');
  return body;
}
