import type { App, Receiver } from '@slack/bolt';
import { type RelayTimings, slackRelay } from '../src/engine/doors/relay.ts';
import { SocketReceiver } from '../src/engine/doors/socket.ts';
import { createLog } from '../src/engine/log.ts';
import type { Simulator } from '../src/simulator/simulator.ts';

/** Slack's requests over Socket Mode, from the pretend Slack of a test district: it listens as long as the app does. */
export function overSockets(slack: Simulator, timings: Partial<RelayTimings> = {}): Receiver {
  let app: App | undefined;
  let door: SocketReceiver | undefined;
  return {
    init(given) {
      app = given;
    },
    async start() {
      const { apiUrl } = await slack.listen();
      const log = createLog('silent');
      door = new SocketReceiver({
        appToken: slack.tokens.app,
        apiUrl,
        log,
        timings: { ...slackRelay, ...timings },
      });
      if (app) door.init(app);
      await door.start();
    },
    async stop() {
      await door?.stop();
      await slack.close();
    },
  };
}
