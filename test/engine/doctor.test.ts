import { expect, onTestFinished, test } from 'vitest';
import { examine } from '../../src/engine/doctor.ts';
import { createSimulator } from '../../src/simulator/simulator.ts';
import { manifest } from '../district.ts';

const email = 'installer@millcity.example';

async function workspace(scopes: readonly string[] = manifest.oauth_config.scopes.bot, optional?: readonly string[]) {
  const { bot_optional } = manifest.oauth_config.scopes;
  const asked = { ...manifest, oauth_config: { scopes: { bot: scopes, bot_optional: optional ?? bot_optional } } };
  const slack = createSimulator({ manifest: asked, people: [{ name: 'Installer', email }] });
  const { apiUrl } = await slack.listen();
  onTestFinished(() => slack.close());
  return {
    slack,
    parts: {
      slack: { token: slack.tokens.bot, apiUrl },
      appToken: slack.tokens.app,
      email,
      scopes: manifest.oauth_config.scopes.bot,
      optional: bot_optional,
    },
  };
}

test('the doctor finds a connected workspace well, and leaves nothing behind', async () => {
  const { slack, parts } = await workspace();

  const findings = await examine(parts);

  expect(findings.filter((one) => !one.holds)).toEqual([]);
  expect(findings).toHaveLength(11);
  expect(slack.messages()).toEqual([]);
});

test.each([
  ['a wrong token', { slack: { token: 'xoxb-wrong' } }, 'Slack accepts the bot token'],
  ['a wrong app token', { appToken: 'xapp-wrong' }, 'A Socket Mode connection opens'],
  ['an address nobody has', { email: 'nobody@millcity.example' }, 'Your account is found by its email'],
] as const)('with %s it says what to do, and tries nothing that cannot work', async (_, change, what) => {
  const { slack, parts } = await workspace();

  const findings = await examine({
    ...parts,
    ...change,
    slack: { ...parts.slack, ...('slack' in change ? change.slack : {}) },
  });

  expect(findings.at(-1)).toMatchObject({ what, holds: false });
  expect(slack.messages()).toEqual([]);
});

test('a permission that was not granted is named', async () => {
  const { parts } = await workspace(manifest.oauth_config.scopes.bot.filter((scope: string) => scope !== 'im:history'));

  const findings = await examine(parts);

  expect(findings.at(-1)?.advice).toContain('missing: im:history');
});

test('a Slack that cannot be reached is not taken for a wrong token', async () => {
  const { slack, parts } = await workspace();
  slack.misbehave({ down: true });

  const findings = await examine(parts);

  expect(findings.at(-1)?.advice).toContain('Slack can’t be reached from this machine.');
});

test('what the app does without is told of and stops nothing: an app installed before keeps working', async () => {
  const { parts } = await workspace(undefined, ['files:read', 'files:write']);

  const findings = await examine(parts);

  expect(findings.filter((one) => !one.holds)).toEqual([
    {
      what: 'The optional permission app_mentions:read is granted',
      holds: false,
      optional: true,
      advice: 'Reinstall the app to let people type to Throughline in a direct message.',
    },
  ]);
  expect(findings).toHaveLength(11);
});
