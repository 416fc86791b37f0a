import { expect, onTestFinished, test } from 'vitest';
import { examine } from '../../src/engine/doctor.ts';
import { createSimulator } from '../../src/simulator/simulator.ts';
import { manifest } from '../district.ts';

const email = 'installer@millcity.example';

async function workspace(scopes: readonly string[] = manifest.oauth_config.scopes.bot) {
  const asked = { ...manifest, oauth_config: { scopes: { bot: scopes } } };
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
    },
  };
}

test('the doctor finds a connected workspace well, and leaves nothing behind', async () => {
  const { slack, parts } = await workspace();

  const findings = await examine(parts);

  expect(findings.filter((one) => !one.holds)).toEqual([]);
  expect(findings).toHaveLength(8);
  expect(slack.messages()).toEqual([]);
});

test.each([
  ['a wrong token', { slack: { token: 'xoxb-wrong' } }, 'Slack takes the bot token'],
  ['a wrong app token', { appToken: 'xapp-wrong' }, 'Socket Mode can be opened'],
  ['an address nobody has', { email: 'nobody@millcity.example' }, 'Your account is found by its e-mail'],
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

  expect(findings.at(-1)?.advice).toContain('Slack could not be reached from this machine.');
});
