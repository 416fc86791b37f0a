import { inTx } from '../db/tx.ts';
import type { Person } from '../district/people.ts';
import { can, type Facets } from '../district/policy.ts';
import { type Ref, refTo } from '../district/ref.ts';
import { heldNames } from '../district/roster.ts';
import type { Ask } from '../kit/asks/ask.ts';
import { byDate } from '../kit/asks/queue.ts';
import { askPieces } from '../kit/asks/words.ts';
import { type Asked, askedBy } from '../kit/context.ts';
import { type HomePart, homeParts, type Statement } from '../kit/statement.ts';
import { aside, divider, heading, type Words } from '../kit/words/pieces.ts';
import { shownTo } from './asks/day-message.ts';
import { notPutOff, seenBy, signatureOf } from './asks/open.ts';
import { contextOn } from './context.ts';
import type { House } from './house.ts';
import { reinstallWords } from './optional-scopes.ts';
import type { FacetsOf } from './records.ts';
import { allToDoWords, toDoWords } from './to-dos.ts';

const partNames: Record<Exclude<HomePart, 'today'>, string> = {
  act: 'In classrooms',
  month: 'My month',
  own: 'My actions',
  next: 'My meetings',
  glance: 'The plan at a glance',
  settings: 'Settings',
};

/** What Home says to somebody, and what they are asked then, to tell later whether that has changed. */
export interface HomeNow {
  readonly words: Words;
  readonly asked: string;
}

/** Everything the features say to this person on Home, in the parts' order. What the person may not see is left out, whoever said it. */
export function homeNow(
  house: Pick<House, 'db' | 'clocks' | 'features'> & Partial<Pick<House, 'slack'>>,
  facetsOf: FacetsOf,
  person: Person,
): HomeNow {
  return inTx(house.db, (tx) => {
    const c = askedBy(contextOn(tx, house.clocks.district, house.features), person);
    const asks = notPutOff(house, c, person.id);
    const seen = seenOnHome(house, facetsOf, { c, asks });
    const quiet = seen.every((one) => one.always) ? [aside(howToStart)] : [];
    const parts = homeParts.flatMap((part) => (part === 'today' ? [] : partWords(part, seen)));
    const toDos = [divider, ...toDoWords(saidIn('today', seen)), ...quiet];
    const words = [heading(c.settings.districtName), ...asides(c), ...toDos, ...parts];
    return { words, asked: signatureOf(asks) };
  });
}

/** Everything that this person has to do, in a window. */
export function allToDosOf(house: Pick<House, 'features'>, facetsOf: FacetsOf, c: Asked): Words {
  const asks = notPutOff(house, c, c.viewer.person.id);
  return allToDoWords(saidIn('today', seenOnHome(house, facetsOf, { c, asks })));
}

/** What is said to this person, of what they may see. */
function seenOnHome(
  house: Pick<House, 'features'> & Partial<Pick<House, 'slack'>>,
  facetsOf: FacetsOf,
  { c, asks }: { readonly c: Asked; readonly asks: readonly Ask[] },
): Statement[] {
  const statements = [
    ...asked(c, seenBy({ facetsOf }, c, c.viewer.person.id, asks)),
    ...house.features.flatMap((feature) => feature.home?.(c) ?? []),
    ...reinstall(house.slack?.granted()),
  ];
  const facets = onceEach((ref) => facetsOf(c.db, ref) ?? {});
  return statements.filter((one) => one.refs.every((ref) => can(c.viewer, one.can, facets(ref))));
}

/** The words alone. */
export const homeOf = (...of: Parameters<typeof homeNow>): Words => homeNow(...of).words;

/** What is asked of the person now, each with the button that settles it. */
function asked(c: Asked, asks: readonly Ask[]): Statement[] {
  const open = asks.filter((one) => !one.onHome);
  if (open.length === 0) return [];
  const shownOf = shownTo(c, c.viewer.person.id);
  return byDate(open).map((one, at) => ({
    part: 'today',
    words: askPieces(one, shownOf(one)),
    refs: [one.about],
    // The first by their date: between what can’t wait and what else there is.
    weight: 1 + at / 1000,
    can: one.can,
  }));
}

/** To whoever looks after the app: what it could do if it were installed again. */
function reinstall(granted: readonly string[] | undefined): Statement[] {
  const words = reinstallWords(granted);
  if (words.length === 0) return [];
  return [{ part: 'settings', words, refs: [refTo('roster', 'app')], weight: 9, can: 'health.see', always: true }];
}

/** Several statements are about the same record; it is read once. */
function onceEach(read: (ref: Ref) => Facets): (ref: Ref) => Facets {
  const known = new Map<Ref, Facets>();
  return (ref) => {
    const facets = known.get(ref) ?? read(ref);
    known.set(ref, facets);
    return facets;
  };
}

/** In small print: as whom they see this, and that a pretended district is pretended. */
function asides(c: Asked): Words {
  const held = `You are here as ${new Intl.ListFormat('en').format(heldNames(c.db, c.viewer))}.`;
  return c.settings.sampleData === 'yes' ? [aside(held), aside(sampleNotice)] : [aside(held)];
}

const sampleNotice = 'Sample data: this district and its people are invented.';

const howToStart = 'Type /throughline in any message box to see what you can do.';

function partWords(part: Exclude<HomePart, 'today'>, statements: readonly Statement[]): Words {
  const said = saidIn(part, statements);
  return said.length === 0 ? [] : [divider, heading(partNames[part]), ...said];
}

const saidIn = (part: HomePart, statements: readonly Statement[]): Words =>
  statements
    .filter((one) => one.part === part)
    .sort((a, b) => a.weight - b.weight || a.refs[0].localeCompare(b.refs[0]))
    .flatMap((one) => one.words);
