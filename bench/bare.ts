import { App } from '@slack/bolt';
import { firstWindow } from './window.ts';

/** The least an app can be: stock Bolt over HTTP, one command that opens a window, two that are acknowledged when they are sent. It keeps nothing. */
const { SLACK_SIGNING_SECRET = '', SLACK_BOT_TOKEN = '', SLACK_API_URL = '', PORT = '' } = process.env;

const app = new App({
  signingSecret: SLACK_SIGNING_SECRET,
  token: SLACK_BOT_TOKEN,
  clientOptions: { slackApiUrl: SLACK_API_URL },
});

app.command('/walkthrough', async ({ ack, body, client }) => {
  await ack();
  await client.views.open({ trigger_id: body.trigger_id, view: firstWindow('{}') });
});

for (const window of ['walkthroughs/log', 'walkthroughs/copy']) {
  app.view(window, async ({ ack }) => {
    await ack();
  });
}

await app.start(Number(PORT));
