import { App, LogLevel, type Receiver } from '@slack/bolt';
import type { Simulator } from '../../src/simulator/simulator.ts';

/** Takes payloads in process, through the seam the framework gives receivers. */
export class SeamReceiver implements Receiver {
  #app: App | undefined;

  init(app: App): void {
    this.#app = app;
  }

  start(): Promise<void> {
    return Promise.resolve();
  }

  stop(): Promise<void> {
    return Promise.resolve();
  }

  deliver(body: Record<string, unknown>): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#app?.processEvent({ body, ack: async (answer) => resolve(answer) }).catch(reject);
    });
  }
}

/** A Bolt app wired to a workspace in process. */
export function boltApp(slack: Simulator): App {
  const receiver = new SeamReceiver();
  const app = new App({
    receiver,
    token: slack.tokens.bot,
    botId: slack.botId,
    botUserId: slack.botUserId,
    tokenVerificationEnabled: false,
    logLevel: LogLevel.ERROR,
    convoStore: false,
    clientOptions: { fetch: slack.fetch, retryConfig: { retries: 0 } },
  });
  slack.connect((body) => receiver.deliver(body));
  return app;
}
