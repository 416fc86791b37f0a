import fc from 'fast-check';
import { z } from 'zod';
import type { Payload, TwoDoors } from './doors.ts';
import {
  abroad,
  answering,
  both,
  carrying,
  choice,
  marking,
  onTheWire,
  press,
  sentBy,
  submission,
  viewing,
} from './payloads.ts';

/** A payload Slack might sign, and whether it may leave a walkthrough behind: it must, it must not, or it may if it is sound. */
export interface Mutant {
  readonly kind: string;
  readonly body: Payload;
  /** Sent after it: the second window of a walkthrough whose first is `body`. */
  readonly second?: Payload;
  readonly saves: 'always' | 'never' | 'maybe';
  /** Whoever sent it is told something; otherwise the door may turn it away without words. */
  readonly told: boolean;
}

/** What the mutations are made from. */
export interface Stock {
  readonly doors: TwoDoors;
  /** Slack ids of people who may not log walkthroughs, or whom nobody knows. */
  readonly others: readonly string[];
  readonly lookFors: readonly string[];
  /** Holdings that no walkthrough can be about. */
  readonly holdings: readonly string[];
  /** People who log walkthroughs, other than whose window it is. */
  readonly observers: readonly string[];
  /** Walkthroughs that were sent. */
  readonly sent: readonly string[];
}

/** Everything a person, a clumsy client or a liar could send in. */
export function mutants(stock: Stock): fc.Arbitrary<Mutant> {
  return fc.oneof(
    { weight: 3, arbitrary: rightAnswers(stock) },
    { weight: 6, arbitrary: wrongMarks(stock) },
    { weight: 6, arbitrary: wrongAnswers(stock) },
    { weight: 6, arbitrary: changedAnywhere(stock) },
    { weight: 3, arbitrary: typedCommand(stock) },
    { weight: 2, arbitrary: strangePress(stock) },
    { weight: 1, arbitrary: strangeShortcut(stock) },
    { weight: 2, arbitrary: strangeQuestion(stock) },
    { weight: 2, arbitrary: strangeEvent(stock) },
  );
}

/** What people type by accident, by habit and on purpose. */
export const typed: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom(
    'mine <!channel>',
    '<!everyone> <@U123> <#C123|general> <http://evil.example|click>',
    '&lt;!here&gt; &amp;',
    '*_~`>\n> quote\n```',
    '\u202Eevil\u2066 \u0000\u0007\u001b[31m \u200b',
    'مرحبا بالعالم שלום',
    '👩‍👩‍👧‍👦'.repeat(30),
    `${'a'.repeat(79)}😀`,
    '\ud83d',
    '<!channel> '.repeat(1_000).slice(0, 10_000),
    'é'.repeat(10_000),
    "'; DROP TABLE walkthrough; --",
    '__proto__',
    '=HYPERLINK("x")',
    ' '.repeat(10_000),
  ),
);

function rightAnswers({ doors, lookFors }: Stock): fc.Arbitrary<Mutant> {
  const day = fc.integer({ min: 16, max: 23 }).map((one) => `2026-11-${one}`);
  const marks = fc.shuffledSubarray([...lookFors], { minLength: 1 });
  const time = fc.option(fc.constantFrom('00:00', '07:55', '09:55'));
  const minutes = fc.constantFrom('5', '10', '15', '20');
  const first = fc.record({ on: day, ids: marks, began: time, minutes, n: fc.nat() });
  return fc.tuple(first, fc.option(typed), typed).map(([{ on, ids, began, minutes: long, n }, note, comment]) => {
    const cut = n % (ids.length + 1);
    const marked = {
      minutes: radio(long),
      began: { type: 'timepicker', selected_time: began },
      day: picked(on),
      seen: some(ids.slice(0, cut)),
      notSeen: some(ids.slice(cut)),
    };
    const words = { note: text(short(note, 3_000)), [`comment-${ids[0]}`]: text(short(comment, 500)) };
    return { kind: 'right answers', ...both(doors, marked, words), saves: 'always', told: true };
  });
}

/** Every way in which the first window can be wrong, alone in one that is right otherwise; its second is sent all the same. */
function wrongMarks({ doors, lookFors, holdings }: Stock): fc.Arbitrary<Mutant> {
  const [first = ''] = lookFors;
  const wrongs: readonly (readonly [string, (noise: string, n: number) => { body: Payload; second?: Payload }])[] = [
    ['no teacher', () => both(doors, { teacher: { type: 'external_select', selected_option: null } })],
    ['the question left out', () => both(doors, { teacher: undefined })],
    ['a teacher nobody knows', (noise) => both(doors, { teacher: one(noise) })],
    ['somebody who is no teacher', (_, n) => both(doors, { teacher: one(holdings[n % holdings.length] ?? '') })],
    ['no length', () => both(doors, { minutes: { type: 'radio_buttons', selected_option: null } })],
    [
      'a length that is none',
      (noise, n) => both(doors, { minutes: radio(['0', '7', '-5', '1e9', noise][n % 5] ?? '') }),
    ],
    ['a time that is none', (noise) => both(doors, { began: { type: 'timepicker', selected_time: `25:61${noise}` } })],
    ['a look-for nobody knows', (noise) => both(doors, { seen: some([first, noise]) })],
    ['seen and not seen', () => both(doors, { seen: some([first]), notSeen: some([first]) })],
    ['a day too far away', (_, n) => both(doors, { day: picked(`2026-1${n % 2}-${n % 2 === 0 ? '01' : '30'}`) })],
    ['a day that is none', (noise) => both(doors, { day: picked(`2026-11-31${noise}`) })],
    [
      'a first window about nothing',
      (noise, n) => ({
        body: carrying(doors, { opened: [null, noise, [], {}, { day: noise, tool: 1 }][n % 5] }, marking(doors)),
      }),
    ],
    [
      'a tool nobody knows',
      (noise) => ({
        body: carrying(doors, { opened: { draft: noise, day: '2026-11-23', tool: noise } }, marking(doors)),
        second: carrying(doors, { opened: { draft: noise } }),
      }),
    ],
  ];
  return fc.tuple(fc.constantFrom(...wrongs), typed, fc.nat()).map(([[kind, make], noise, n]) => {
    return { kind, ...make(noise, n), saves: 'never', told: true };
  });
}

/** Every way in which the second window can be wrong, alone in one that is right otherwise. */
function wrongAnswers({ doors, others, lookFors, observers, sent }: Stock): fc.Arbitrary<Mutant> {
  const [first = ''] = lookFors;
  const of = (draft: string | undefined) => carrying(doors, { opened: { draft } });
  const blank = { note: text(' \u200b\n'), question: text('\t') };
  const wrongs: readonly (readonly [string, (noise: string, n: number) => { body: Payload; second?: Payload }])[] = [
    ['nothing at all', () => both(doors, { seen: some([]), notSeen: some([]) }, blank)],
    ['too long', (_, n) => ({ body: answering(doors, { note: text('x'.repeat(3_001 + (n % 9_000))) }) })],
    [
      'a comment too long',
      (_, n) => ({ body: answering(doors, { [`comment-${first}`]: text('x'.repeat(501 + (n % 9_000))) }) }),
    ],
    ['somebody else’s role', (_, n) => ({ body: sentBy(doors, others[n % others.length] ?? '') })],
    ['another workspace', () => ({ body: abroad(doors) })],
    ['another window', (noise) => ({ body: viewing(doors, { callback_id: `walkthroughs/${noise}x` }) })],
    ['a window from before', (noise) => ({ body: viewing(doors, { private_metadata: noise }) })],
    [
      'a window without a name',
      (_, n) => ({ body: carrying(doors, { nonce: ['', 'short', null, 7, 'x'.repeat(65)][n % 5] }) }),
    ],
    [
      'a window about nothing',
      (noise, n) => ({ body: carrying(doors, { opened: [null, noise, [], {}, { draft: 1 }][n % 5] }) }),
    ],
    ['a walkthrough nobody began', (noise) => ({ body: of(noise) })],
    ['a walkthrough somebody else began', (_, n) => ({ body: of(doors.lay(observers[n % observers.length])) })],
    ['a walkthrough that was sent', (_, n) => ({ body: of(sent[n % sent.length]) })],
  ];
  return fc.tuple(fc.constantFrom(...wrongs), typed, fc.nat()).map(([[kind, make], noise, n]) => {
    return { kind, ...make(noise, n), saves: 'never', told: true };
  });
}

const things = fc.oneof(fc.constantFrom(null, undefined, '', 0, -1, true, {}, [], [null]), fc.jsonValue(), typed);

/** Any one to four places of any payload gone, or something else. After a first window its second is sent. */
function changedAnywhere({ doors }: Stock): fc.Arbitrary<Mutant> {
  const kinds = [
    'view_submission',
    'marking',
    'choice',
    'block_actions',
    'block_suggestion',
    'command',
    'app_home_opened',
  ] as const;
  const changes = fc.array(fc.tuple(fc.nat(), things), { minLength: 1, maxLength: 4 });
  return fc.tuple(fc.constantFrom(...kinds), changes).map(([kind, all]) => {
    const { body: right, second } = rightOne(doors, kind);
    const body = all.reduce((was, [n, thing]) => changed(was, n, thing), right);
    const saves = kind === 'view_submission' || kind === 'marking' ? 'maybe' : 'never';
    return { kind: `${kind}, changed`, body, ...(second ? { second } : {}), saves, told: false };
  });
}

function rightOne(doors: TwoDoors, kind: string): { body: Payload; second?: Payload } {
  if (kind === 'view_submission') return { body: submission(doors) };
  if (kind === 'marking') return both(doors, {});
  return { body: kind === 'choice' ? choice(doors) : doors.last(kind) };
}

function typedCommand({ doors }: Stock): fc.Arbitrary<Mutant> {
  return fc.tuple(fc.constantFrom('', 'help ', 'mine ', '/'), typed).map(([before, words]) => {
    const body = { ...doors.last('command'), text: before + words };
    return { kind: 'a command', body, saves: 'never', told: true };
  });
}

function strangePress({ doors }: Stock): fc.Arbitrary<Mutant> {
  const known = ['open-log', 'open-log#0', 'continue', 'change-marks', 'discard', 'correct', 'in-mailboxes'];
  const name = fc.oneof(fc.constantFrom(...known.map((what) => `walkthroughs/${what}`)), typed);
  const type = fc.constantFrom('button', 'static_select', 'datepicker', 'overflow', 'checkboxes');
  return fc.tuple(name, type, fc.option(typed)).map(([action_id, kind, value]) => {
    const [was] = z.array(z.record(z.string(), z.unknown())).parse(press(doors).actions);
    const action = { ...was, action_id, type: kind, action_ts: String(Math.random()), value: value ?? undefined };
    return { kind: 'a press', body: { ...press(doors), actions: [action] }, saves: 'never', told: true };
  });
}

function strangeShortcut({ doors }: Stock): fc.Arbitrary<Mutant> {
  const name = fc.oneof(fc.constant('walkthroughs/open-log'), typed);
  return fc.tuple(name, fc.constantFrom('shortcut', 'message_action')).map(([callback_id, type]) => {
    const { actions, container, view, ...head } = press(doors);
    const body = { ...head, type, callback_id, action_ts: String(Math.random()) };
    return { kind: 'a shortcut', body, saves: 'never', told: type === 'shortcut' };
  });
}

function strangeQuestion({ doors }: Stock): fc.Arbitrary<Mutant> {
  const field = fc.constantFrom('teacher', 'seen', 'minutes', '__proto__', 'constructor', 'nobody');
  return fc.tuple(field, typed).map(([action_id, value]) => {
    const body = { ...doors.last('block_suggestion'), action_id, block_id: action_id, value };
    return { kind: 'a search', body, saves: 'never', told: true };
  });
}

function strangeEvent({ doors }: Stock): fc.Arbitrary<Mutant> {
  const user = fc.record({ id: typed, deleted: things, is_bot: things, profile: things }, { requiredKeys: [] });
  const event = fc.record({
    type: fc.oneof(fc.constantFrom('user_change', 'team_join', 'message', 'app_home_opened'), typed),
    user: fc.oneof(user, typed),
    tab: fc.constantFrom('home', 'messages', null),
    channel: things,
  });
  return event.map((one) => {
    return { kind: 'an event', body: { ...doors.last('user_change'), event: one }, saves: 'never', told: false };
  });
}

const short = (words: string | null, most: number): string | null => words && [...words].slice(0, most).join('');
const radio = (value: string) => ({ type: 'radio_buttons', selected_option: { value } });
const one = (value: string) => ({ type: 'external_select', selected_option: { value } });
const some = (ids: readonly string[]) => ({
  type: 'multi_static_select',
  selected_options: ids.map((value) => ({ value })),
});
const text = (value: string | null) => ({ type: 'plain_text_input', value });
const picked = (selected_date: string) => ({ type: 'datepicker', selected_date });

/** The payload with `thing` at its `n`-th place; without that place where it is nothing. */
function changed(body: Payload, n: number, thing: unknown): Payload {
  let places = 0;
  JSON.stringify(body, (_, value) => {
    places += 1;
    return value;
  });
  const at = 1 + (n % (places - 1));
  let place = -1;
  return onTheWire(body, (value) => {
    place += 1;
    return place === at ? thing : value;
  });
}
