import { expect, test } from 'vitest';
import { settingsFrom } from '../../../src/district/settings.ts';
import { chosenMessage, isOwn, isSaidToChannel } from '../../../src/engine/doors/chosen-message.ts';

const us = { userId: 'U0US', botId: 'B0US' };
const channel = { id: 'C0PLAN', name: 'plan' };
const chosen = (message: object, at: object = channel) =>
  chosenMessage.parse({ api_app_id: 'A0US', channel: at, message: { ts: '1.2', text: 'x', ...message } });

test('the app knows its own message by its bot, its user or its app, whichever Slack names', () => {
  const own = [
    { user: 'U0US', bot_id: 'B0US', app_id: 'A0US' },
    { subtype: 'bot_message', bot_id: 'B0US' },
    { subtype: 'file_share', user: 'U0US' },
    { bot_id: 'B0OTHER', app_id: 'A0US' },
  ];
  const others = [{ user: 'U0PAT' }, { bot_id: 'B0OTHER', app_id: 'A0OTHER', user: 'U0OTHER' }, {}];

  expect(own.map((one) => isOwn(chosen(one), us))).toEqual([true, true, true, true]);
  expect(others.map((one) => isOwn(chosen(one), us))).toEqual([false, false, false]);
});

test('only what is known to be said to a channel may be copied', () => {
  const settings = settingsFrom([{ key: 'diltChannel', value: 'C0DILT00001' }]);
  const said = (at: object) => isSaidToChannel(chosen({}, at), settings);

  expect(said(channel)).toBe(true);
  expect(said({ id: 'C0DILT00001', name: 'privategroup' })).toBe(true);
  expect(said({ id: 'D0PAT', name: 'directmessage' })).toBe(false);
  expect(said({ id: 'D0PAT', name: 'pat' })).toBe(false);
  expect(said({ id: 'G0FEW', name: 'mpdm-pat--dina-1' })).toBe(false);
  expect(said({ id: 'C0FEW', name: 'privategroup' })).toBe(false);
  expect(said({ id: 'C0UNNAMED' })).toBe(false);
});
