import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { controlDoor } from './control/door.ts';
import { SocketMode } from './deliver/socket-mode.ts';
import { pageDoor } from './pages/door.ts';
import { liveDoor } from './pages/live.ts';
import type { Simulator } from './simulator.ts';
import { slackDoor } from './wire/doors.ts';
import type { Incoming, Outcome } from './wire/exchange.ts';
import type { World } from './world/world.ts';

/** The workspace on a port of this machine: Slack's addresses, the JSON door and the page. */
export class SlackServer {
  readonly sockets: SocketMode;
  readonly #world: World;
  readonly #slack: Simulator;
  readonly #server: Server;

  constructor(world: World, slack: Simulator) {
    this.#world = world;
    this.#slack = slack;
    const { random, log, clock, faults, app } = world;
    this.sockets = new SocketMode({ random, log, clock, faults, appId: app.id }, () => {
      world.courier.transport = this.sockets.transport;
      world.activity.paceFor('socket');
    });
    this.#server = createServer((request, response) => void this.#serve(request, response));
    this.#server.on('upgrade', (request, socket, head) => {
      if (world.faults.down) socket.destroy();
      else this.sockets.upgrade(request, socket, head);
    });
  }

  /** Starts listening, on this machine only. */
  async start(port: number): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, '127.0.0.1', resolve);
    });
    const address: AddressInfo | string | null = this.#server.address();
    const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : port}`;
    this.#world.origin = url;
    this.#world.socketAddress = () => `${url.replace('http', 'ws')}/link/?ticket=${this.sockets.ticket()}`;
    return url;
  }

  async stop(): Promise<void> {
    this.sockets.drop();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const incoming = await read(request);
      if (incoming.url.pathname === '/live') return this.#live(incoming, response);
      const outcome = (await this.#fromApp(incoming)) ?? (await this.#fromHere(incoming));
      answer(response, outcome);
    } catch (error) {
      this.#world.log.problem(`the simulator itself failed: ${error instanceof Error ? error.stack : String(error)}`);
      response.writeHead(500).end('the simulator failed');
    }
  }

  #live({ url }: Incoming, response: ServerResponse): void {
    liveDoor(this.#world, response, { traffic: url.searchParams.has('traffic') });
  }

  async #fromApp(incoming: Incoming): Promise<Outcome | undefined> {
    if (/^\/(control|live|page|gallery|traffic|favicon|$)/.test(incoming.url.pathname)) return undefined;
    this.#world.activity.begin();
    return slackDoor(this.#world, incoming).finally(() => this.#world.activity.end());
  }

  async #fromHere(incoming: Incoming): Promise<Outcome> {
    return (
      (await controlDoor(this.#slack, incoming)) ??
      pageDoor(this.#world, incoming, (id) => this.#slack.person(id).actor)
    );
  }
}

async function read(request: IncomingMessage): Promise<Incoming> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? '127.0.0.1'}`);
  return { method: request.method ?? 'GET', url, headers, bytes: new Uint8Array(Buffer.concat(chunks)) };
}

function answer(response: ServerResponse, outcome: Outcome): void {
  if (outcome.kind === 'silence') return;
  if (outcome.kind === 'cut') response.destroy();
  else response.writeHead(outcome.status, outcome.headers).end(outcome.body);
}
