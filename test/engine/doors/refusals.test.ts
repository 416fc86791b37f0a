import { expect, onTestFinished, test } from 'vitest';
import { newId, refTo } from '../../../src/district/ref.ts';
import { features } from '../../../src/features/index.ts';
import { walkthrough } from '../../../src/features/walkthroughs/schema.ts';
import { type ButtonPress, type Feature, place } from '../../../src/kit/feature.ts';
import { done } from '../../../src/kit/outcome.ts';
import { buttons, paragraph } from '../../../src/kit/words/pieces.ts';
import type { Answer } from '../../../src/simulator/simulator.ts';
import { openDistrict } from '../../district.ts';
import { logWalkthrough, openTwoDoors } from '../../proofs/doors.ts';
import { both } from '../../proofs/payloads.ts';

/** A button that reads a walkthrough out, as a feature would write it. */
const readOut: ButtonPress = {
  name: 'tests/read-out',
  ability: 'walkthroughs.read',
  about: 'walkthrough',
  press: () => done({ tell: [paragraph('Here it is.')] }),
};

/** Puts on everybody's Home a button for the newest walkthrough and one for a walkthrough there is not. */
const reading: Feature = {
  name: 'tests',
  buttons: [readOut],
  home(c) {
    const newest = c.db.select({ id: walkthrough.id }).from(walkthrough).get()?.id ?? newId();
    const both = buttons(place(readOut, 'Of somebody', newest), place(readOut, 'Of nobody', newId()));
    return [{ part: 'today', words: [both], refs: [refTo('roster', 'app')], weight: 1, can: 'app.use' }];
  },
};

test('a colleague’s walkthrough and one that never was are refused with the same words', async () => {
  const district = await openDistrict({ features: [...features, reading] });
  await district.as('Ana Rivera').openHome();
  await logWalkthrough(district);
  const colleague = district.as('Bo Nguyễn');

  await colleague.openHome();
  const somebodys = await colleague.press('Of somebody', 'home');
  await colleague.close({ all: true });
  const nobodys = await colleague.press('Of nobody', 'home');

  expect(said(somebodys)).toContain('That doesn’t exist, or you don’t have access to it.');
  expect(said(nobodys)).toBe(said(somebodys));
});

test('the teacher it is about may have it read out', async () => {
  const district = await openDistrict({ features: [...features, reading] });
  const teacher = district.as('Ana Rivera');
  await teacher.openHome();
  await logWalkthrough(district);

  await teacher.openHome();
  const own = await teacher.press('Of somebody', 'home');

  expect(said(own)).toContain('Here it is.');
});

test('a window about somebody who is no teacher is answered like one about nobody', async () => {
  const scene = await openTwoDoors();
  onTestFinished(scene.close);
  const { district, doors } = scene;
  const monitor = district.db.$client.prepare(`SELECT id FROM role_holding WHERE role = 'planMonitor'`).pluck().get();
  const about = (value: unknown) =>
    both(doors, { teacher: { type: 'external_select', selected_option: { value } } }).body;

  const ofSomebody = await doors.deliver(about(monitor));
  const ofNobody = await doors.deliver(about(newId()));

  expect(ofSomebody).toMatchObject({ response_action: 'errors', errors: { teacher: expect.any(String) } });
  expect(ofNobody).toEqual(ofSomebody);
});

function said(answer: Answer): string {
  return answer.kind === 'window' ? answer.window.text : answer.kind;
}
