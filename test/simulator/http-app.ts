import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A request as it reached the app. */
export interface Request {
  headers: Record<string, unknown>;
  body: string;
}

/** A plain HTTP app: keeps what it gets and answers with what `answer` gives. */
export async function httpApp(
  answer: (request: Request) => { status?: number; body?: string; json?: unknown } | 'silence',
) {
  const requests: Request[] = [];
  const server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    request.on('end', () => {
      requests.push({ headers: request.headers, body });
      const said = answer({ headers: request.headers, body });
      if (said === 'silence') return;
      const type = said.json === undefined ? 'text/plain' : 'application/json';
      response.writeHead(said.status ?? 200, { 'content-type': type });
      response.end(said.json === undefined ? said.body : JSON.stringify(said.json));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/slack/events`, requests };
}
