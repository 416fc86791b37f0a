import type { Simulator } from '../../src/simulator/simulator.ts';

/** An answer of the Web API, with what an app may look at. */
export interface Called {
  status: number;
  headers: Headers;
  body: Record<string, unknown>;
}

/** Calls a method as an app without any SDK would. */
export async function call(
  slack: Simulator,
  method: string,
  args: object = {},
  token = slack.tokens.bot,
): Promise<Called> {
  const headers = { 'content-type': 'application/json', ...(token === '' ? {} : { authorization: `Bearer ${token}` }) };
  const response = await slack.fetch(`https://slack.com/api/${method}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(args),
  });
  return { status: response.status, headers: response.headers, body: JSON.parse(await response.text()) };
}

/** The error a call is refused with; undefined when it is not. */
export async function errorOf(slack: Simulator, method: string, args: object = {}, token?: string): Promise<unknown> {
  return (await call(slack, method, args, token)).body.error;
}

/** A plain_text object. */
export function words(text: string): { type: 'plain_text'; text: string } {
  return { type: 'plain_text', text };
}

/** A section with these words. */
export function section(text: string): object {
  return { type: 'section', text: { type: 'mrkdwn', text } };
}
