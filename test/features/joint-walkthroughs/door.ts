import { Temporal } from 'temporal-polyfill';
import type { JointCopy } from '../../../src/district/joint-copy.ts';
import { features as allFeatures } from '../../../src/features/index.ts';
import { jointTalk } from '../../../src/features/joint-walkthroughs/talk/names.ts';
import { type Feature, place } from '../../../src/kit/feature.ts';
import { done } from '../../../src/kit/outcome.ts';
import { buttons, paragraph } from '../../../src/kit/words/pieces.ts';
import { visibleText } from '../../../src/simulator/simulator.ts';
import { type DistrictOptions, openDistrict, type TestDistrict } from '../../district.ts';

export interface TalkDistrict extends TestDistrict {
  /** What was told of copies two agreed on. */
  readonly agreed: JointCopy[];
}

/** A district whose people can press the button of a room wherever it stands: `/walkthrough room` shows it. */
export async function openTalkDistrict(
  options: DistrictOptions & { readonly hears?: (copy: JointCopy) => void } = {},
): Promise<TalkDistrict> {
  const agreed: JointCopy[] = [];
  const door: Feature = {
    name: 'door',
    commands: [
      {
        command: '/walkthrough',
        word: 'room',
        ability: 'jointWalkthroughs.plan',
        does: 'Show a room',
        run: (_, room) => done({ tell: [paragraph('A room.'), buttons(place(jointTalk, 'Talk it over…', room))] }),
      },
    ],
    reacts: {
      jointCopyAgreed(_, copy) {
        options.hears?.(copy);
        agreed.push(copy);
        return done();
      },
    },
  };
  return { ...(await openDistrict({ ...options, features: [...allFeatures, door] })), agreed };
}

/** Somebody has the button of a room before them; what they do from there is counted. */
export async function atRoom(district: TestDistrict, name: string, room: string) {
  const person = district.as(name);
  await person.command(`/walkthrough room ${room}`);
  person.resetBudget();
  return person;
}

/** The same, and they press it. */
export async function talkOver(district: TestDistrict, name: string, room: string) {
  const person = await atRoom(district, name, room);
  await person.press('Talk it over…');
  return person;
}

/** What somebody reads: the window that is open, or what was said to them last. */
export const readBy = (district: TestDistrict, name: string): string =>
  district.as(name).window()?.text ?? visibleText(district.as(name).ephemerals().at(-1)?.blocks ?? []);

/** Time passes until then, in the district’s hours, and what is due then is done. */
export async function at(district: TestDistrict, day: string, time: string): Promise<void> {
  district.clock.moveTo(Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime('America/New_York').toInstant());
  await district.drain();
}
