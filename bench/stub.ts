import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** Slack with nothing behind it: answers every method both apps call at once with `ok: true`, and tells when a window arrives. */
export interface StubSlack {
  readonly apiUrl: string;
  /** When `views.open` with this trigger arrived, by `performance.now()`. */
  opened(trigger: string): Promise<number>;
  /** Methods that were called and are not spoken here: a run in which there are any measured something else. */
  readonly unknown: ReadonlySet<string>;
  close(): Promise<void>;
}

type Fields = URLSearchParams;

let posts = 0;

const answers: Readonly<Record<string, (sent: Fields) => object>> = {
  'auth.test': () => ({ team_id: 'T0BENCH', user_id: 'U0BOT', bot_id: 'B0BOT', user: 'throughline', team: 'bench' }),
  'views.open': () => ({ view: { id: 'V0BENCH' } }),
  'views.publish': () => ({ view: { id: 'V0HOME' } }),
  'users.list': () => ({ members: [] }),
  'conversations.open': (sent) => ({ channel: { id: `D${sent.get('users')}` } }),
  'chat.postMessage': (sent) => {
    posts += 1;
    return { channel: sent.get('channel'), ts: `1800000000.${String(posts).padStart(6, '0')}` };
  },
};

export async function startStub(): Promise<StubSlack> {
  const waiting = new Map<string, (at: number) => void>();
  const unknown = new Set<string>();

  function answer(method: string, sent: Fields, at: number): object {
    waiting.get(sent.get('trigger_id') ?? '')?.(at);
    const known = answers[method];
    if (!known) unknown.add(method);
    return known ? { ok: true, ...known(sent) } : { ok: false, error: 'unknown_method' };
  }

  const server = createServer((request, response) => {
    const at = performance.now();
    const method = request.url?.replace('/api/', '') ?? '';
    void read(request).then((body) => say(response, answer(method, new URLSearchParams(body), at)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    opened: (trigger) =>
      new Promise<number>((resolve) => waiting.set(trigger, resolve)).finally(() => waiting.delete(trigger)),
    unknown,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function read(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

function say(response: ServerResponse, answer: object): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
}
