import fc from 'fast-check';
import { z } from 'zod';
import type { Payload, TwoDoors } from './doors.ts';
import { abroad, answering, carrying, onTheWire, press, sentBy, submission, viewing } from './payloads.ts';

/** A payload Slack might sign, and whether it may leave a walkthrough behind: it must, it must not, or it may if it is sound. */
export interface Mutant {
  readonly kind: string;
  readonly body: Payload;
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
}

/** Everything a person, a clumsy client or a liar could send in. */
export function mutants(stock: Stock): fc.Arbitrary<Mutant> {
  return fc.oneof(
    { weight: 3, arbitrary: rightAnswers(stock) },
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
  const day = fc.integer({ min: 17, max: 23 }).map((one) => `2026-11-${one}`);
  const marks = fc.shuffledSubarray([...lookFors], { minLength: 1 });
  return fc.tuple(fc.option(typed), day, marks, fc.nat()).map(([comment, on, ids, n]) => {
    const cut = n % (ids.length + 1);
    const change = {
      comment: text(short(comment)),
      day: picked(on),
      seen: some(ids.slice(0, cut)),
      notSeen: some(ids.slice(cut)),
    };
    return { kind: 'right answers', body: answering(doors, change), saves: 'always', told: true };
  });
}

/** Every way in which answers can be wrong, alone in a window that is right otherwise. */
function wrongAnswers({ doors, others, lookFors, holdings }: Stock): fc.Arbitrary<Mutant> {
  const [first = ''] = lookFors;
  const wrongs: readonly (readonly [string, (noise: string, n: number) => Payload])[] = [
    ['no teacher', () => answering(doors, { teacher: { type: 'external_select', selected_option: null } })],
    ['the question left out', () => answering(doors, { teacher: undefined })],
    ['a teacher nobody knows', (noise) => answering(doors, { teacher: one(noise) })],
    ['somebody who is no teacher', (_, n) => answering(doors, { teacher: one(holdings[n % holdings.length] ?? '') })],
    ['a look-for nobody knows', (noise) => answering(doors, { seen: some([first, noise]) })],
    ['seen and not seen', () => answering(doors, { seen: some([first]), notSeen: some([first]) })],
    ['nothing at all', () => answering(doors, { seen: some([]), notSeen: some([]), comment: text(' \u200b\n') })],
    ['too long', (_, n) => answering(doors, { comment: text('x'.repeat(3_001 + (n % 9_000))) })],
    ['a day too far away', (_, n) => answering(doors, { day: picked(`2026-1${n % 2}-${n % 2 === 0 ? '01' : '30'}`) })],
    ['a day that is none', (noise) => answering(doors, { day: picked(`2026-11-31${noise}`) })],
    ['somebody else’s role', (_, n) => sentBy(doors, others[n % others.length] ?? '')],
    ['another workspace', () => abroad(doors)],
    ['another window', (noise) => viewing(doors, { callback_id: `walkthroughs/${noise}x` })],
    ['a window from before', (noise) => viewing(doors, { private_metadata: noise })],
    ['a window without a name', (_, n) => carrying(doors, { nonce: ['', 'short', null, 7, 'x'.repeat(65)][n % 5] })],
    [
      'a window about nothing',
      (noise, n) => carrying(doors, { opened: [null, noise, [], {}, { day: noise, tool: 1 }][n % 5] }),
    ],
    ['a tool nobody knows', (noise) => carrying(doors, { opened: { day: '2026-11-23', tool: noise } })],
  ];
  return fc.tuple(fc.constantFrom(...wrongs), typed, fc.nat()).map(([[kind, make], noise, n]) => {
    return { kind, body: make(noise, n), saves: 'never', told: true };
  });
}

const things = fc.oneof(fc.constantFrom(null, undefined, '', 0, -1, true, {}, [], [null]), fc.jsonValue(), typed);

/** Any one to four places of any payload gone, or something else. */
function changedAnywhere({ doors }: Stock): fc.Arbitrary<Mutant> {
  const kinds = ['view_submission', 'block_actions', 'block_suggestion', 'command', 'app_home_opened'] as const;
  const changes = fc.array(fc.tuple(fc.nat(), things), { minLength: 1, maxLength: 4 });
  return fc.tuple(fc.constantFrom(...kinds), changes).map(([kind, all]) => {
    const right = kind === 'view_submission' ? submission(doors) : doors.last(kind);
    const body = all.reduce((was, [n, thing]) => changed(was, n, thing), right);
    return { kind: `${kind}, changed`, body, saves: kind === 'view_submission' ? 'maybe' : 'never', told: false };
  });
}

function typedCommand({ doors }: Stock): fc.Arbitrary<Mutant> {
  return fc.tuple(fc.constantFrom('', 'help ', 'mine ', '/'), typed).map(([before, words]) => {
    const body = { ...doors.last('command'), text: before + words };
    return { kind: 'a command', body, saves: 'never', told: true };
  });
}

function strangePress({ doors }: Stock): fc.Arbitrary<Mutant> {
  const name = fc.oneof(fc.constantFrom('walkthroughs/open-log', 'walkthroughs/open-log#0'), typed);
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
  const field = fc.constantFrom('teacher', 'seen', 'comment', '__proto__', 'constructor', 'nobody');
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

const short = (words: string | null): string | null => words && [...words].slice(0, 3_000).join('');
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
