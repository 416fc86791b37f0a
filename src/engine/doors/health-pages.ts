import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** How the app is: `healthy`, its database can be written; `ready`, Slack reaches it and takes its messages. */
export interface HealthPages {
  answer(request: IncomingMessage, response: ServerResponse): void;
}

export interface Health {
  healthy(): boolean;
  ready(): boolean;
  /** When the app last wrote to its operators that it is well: ISO; null: not yet. Silence is how reminders fail. */
  lastHeartbeat(): string | null;
  /** Numbers about the app, never about a record. */
  figures(): Readonly<Record<string, number>>;
}

/** What only the door knows: in Socket Mode how the connection to Slack stands, in words. */
interface DoorHealth extends Health {
  standing?(): string | undefined;
}

export function healthPages(health: DoorHealth): HealthPages {
  return {
    answer(request, response) {
      if (request.url === '/healthz') return say(response, health.healthy(), { lastHeartbeat: health.lastHeartbeat() });
      if (request.url === '/readyz') {
        const slack = health.standing?.();
        const figures = { ...health.figures(), ...(slack === undefined ? {} : { slack }) };
        return say(response, health.healthy() && health.ready(), figures);
      }
      response.writeHead(404).end();
    },
  };
}

/** A server of its own for them, in Socket Mode. */
export function serveHealth(pages: HealthPages, port: number): Promise<Server> {
  const server = createServer((request, response) => pages.answer(request, response));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

function say(response: ServerResponse, well: boolean, figures: Readonly<Record<string, number | string | null>>): void {
  response.writeHead(well ? 200 : 503, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ ok: well, ...figures }));
}
