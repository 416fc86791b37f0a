import type { Reader } from '../db/open.ts';
import type { Day } from '../district/days.ts';
import type { Happenings } from '../district/happenings.ts';
import type { OccasionName, Occasions, Span } from '../district/occasions.ts';
import type { Role } from '../district/people.ts';
import type { Ability, Facets } from '../district/policy.ts';
import type { Question, Questions } from '../district/questions.ts';
import type { Noun, Ref } from '../district/ref.ts';
import type { Ask } from './asks/ask.ts';
import type { ClosedAsk, Closing } from './asks/closing.ts';
import type { Beginning } from './beginning.ts';
import type { Asked, GivenOn, Reading, Writing } from './context.ts';
import type { Arrived } from './errand.ts';
import type { Fields } from './forms/field.ts';
import { type Form, opening, untyped } from './forms/form.ts';
import type { Submission } from './forms/saving.ts';
import type { WorkbookTaken } from './imports/taken.ts';
import type { Break, Contribution, Fact } from './occasions.ts';
import { type Done, done } from './outcome.ts';
import type { Paper } from './paper.ts';
import type { SheetToWrite } from './sheets/write.ts';
import type { Rule } from './slots/rule.ts';
import type { Statement } from './statement.ts';
import type { ValueSays } from './value.ts';
import type { ButtonPiece, Words } from './words/pieces.ts';

/** Everything a routine plugs in, declared in its `feature.ts`. Nothing else of a routine is known to anyone. */
export interface Feature {
  readonly name: string;
  /** What it is made of, where it is large: each plugs in for itself, after this one. */
  readonly parts?: readonly Feature[];
  readonly commands?: readonly CommandWord[];
  readonly forms?: readonly Submission[];
  readonly buttons?: readonly ButtonPress[];
  /** Buttons that are also in Slack's menu of shortcuts, under their names as callback ids. */
  readonly shortcuts?: readonly ButtonPress[];
  /** What stands in the menu of a message in Slack. */
  readonly onMessages?: readonly MessagePress[];
  readonly jobs?: readonly Job[];
  /** What it hears when an errand is done, or when Slack shows a message that tells so, by the name given with either. */
  readonly hears?: Readonly<Record<string, (c: Writing, arrived: Arrived) => Done>>;
  /** What it does when something has happened elsewhere, in the same transaction. */
  readonly reacts?: { readonly [H in keyof Happenings]?: (c: Writing, happened: Happenings[H]) => Done };
  /** Whose each of its records is and where: what rights are asked of. Undefined when there is no such record. */
  readonly records?: Readonly<Partial<Record<Noun, (db: Reader, id: string) => Facets | undefined>>>;
  /** What follows for what it shows from whatever somebody has just done, in the same transaction: `by` is that person’s id. */
  readonly follows?: (c: Writing, by: string) => Done;
  /** How it tells the operator that a job could not run at its time. */
  readonly missed?: (c: Writing, job: string, days: readonly Day[]) => Done;
  /** How it tells that the database is a copy that was put back; asked again whenever more is known of what was lost. */
  readonly putBack?: (c: Writing) => Done;
  /** How a district begins while nobody is on the roster. At most one feature says. */
  readonly beginning?: Beginning;
  /** What it says on Home. */
  readonly home?: (c: Asked) => readonly Statement[];
  /** What it wants of people now: of everybody, or of the one person given. */
  readonly asks?: (c: Reading, of?: string) => readonly Ask[];
  /** How one of its asks was closed, as far as its records tell; undefined of others’ asks, and where they do not tell. */
  readonly closing?: (c: Reading, ask: ClosedAsk) => Closing | undefined;
  /** The questions of other routines that it answers. */
  readonly answers?: {
    readonly [Q in Question]?: (c: Reading, asked: Questions[Q]['asked']) => Questions[Q]['answer'];
  };
  /** What it has on record of a person in a stretch of time, for how they rate themselves. */
  readonly facts?: (c: Reading, of: string, span: Span) => readonly Fact[];
  /** What it says on the district’s occasions, each by its name. */
  readonly says?: {
    readonly [O in OccasionName]?: (c: GivenOn<O>, occasion: Occasions[O]['asked']) => readonly Contribution<O>[];
  };
  /** Where it sees the through-line broken now. */
  readonly breaks?: (c: Reading) => readonly Break[];
  /** The kinds of workbook that can be handed over to it. */
  readonly workbooks?: readonly WorkbookTaken[];
  /** Papers it can hand somebody, by the name they are asked for with: made at the moment of handing over, with the rights of that moment. */
  readonly papers?: Readonly<Record<`${string}/${string}`, PaperKind>>;
  /** Everything it keeps about a person, sealed records too, for who asks for it: each sheet with its headings first. */
  readonly about?: (c: Reading, personId: string) => readonly SheetToWrite[];
  /** Everything it shows, with example data. */
  readonly samples?: (fill: Fill) => readonly Sample[];
}

/** The features with all their parts, each after what it is a part of. */
export const withParts = (features: readonly Feature[]): readonly Feature[] =>
  features.flatMap(({ parts = [], ...own }) => [own, ...withParts(parts)]);

/** A paper that can be asked for. */
export interface PaperKind {
  readonly ability: Ability;
  /** The kind of record it is about: the right is asked of that one. */
  readonly about?: Noun;
  /** Undefined: there is nothing to hand over. `kept` is what all routines together keep about a person. */
  make(c: Asked, value: string, kept: (personId: string) => readonly SheetToWrite[]): Paper | undefined;
}

/** A word of a command: `/walkthrough` (word '') or `/walkthrough mine`. Help and routing both come from these. */
export interface CommandWord {
  readonly command: `/${string}`;
  readonly word: string;
  /** What people call it who do not know the word, in a message to the app: each as they would type it, with the small words. */
  readonly also?: readonly string[];
  /** What its button says, in at most 24 letters. */
  readonly title?: string;
  /** For whom it is among the first things that help names, and at which place. */
  readonly first?: Readonly<Partial<Record<Role, number>>>;
  /** Where its answer stands in somebody’s messages it is brought up to date with what they do. */
  readonly staysTrue?: true;
  readonly ability: Ability;
  /** What it does, for help: starts with a verb. */
  readonly does: string;
  run(c: Asked<Reading>, rest: string): Done;
  /** Only with the word '': whether a line that begins with none of the words is for it, such as one that begins with a code. It is then given all of it. */
  takes?(typed: string): boolean;
  /** Saves such a line at once, where it says everything; undefined when it does not: nothing is saved then, and `run` answers. */
  act?(c: Asked<Writing>, typed: string): Done | undefined;
  /** Such a line counts each time it is saved: typed once more within ten minutes, as where no answer came, it is asked about first. */
  readonly countsAgain?: true;
  /** A button that takes words which could not be read as a command to where they can be used. Nothing typed is lost. */
  withTyped?(typed: string): ButtonPiece;
}

/** A button that may stand in messages, windows and Home. */
export interface ButtonPress {
  /** Wire format: `feature/what`. */
  readonly name: `${string}/${string}`;
  readonly ability: Ability;
  /** The kind of record its value names, or which record where the kind varies: the right is asked of that one. */
  readonly about?: Noun | ((c: Asked, id: string, named: ValueSays) => Ref);
  /** `value` is the id of what it is about; all of the text where it is about none. Writes take the inbox's key, so that a press delivered twice counts once. */
  press(c: Asked<Writing>, value: string, named: ValueSays): Done;
}

/** A message in Slack somebody wants to do something with. What it says is not believed to be anybody's. */
export interface ChosenMessage {
  readonly channel: string;
  readonly ts: string;
  /** As people read it, without Slack's markup. Empty where it was said to a few people and not to a channel. */
  readonly text: string;
}

/** A word in the menu of any message in Slack: its name is the callback id in the manifest. */
export interface MessagePress {
  /** Wire format: `feature/what`. */
  readonly name: `${string}/${string}`;
  readonly ability: Ability;
  /** Said to who chose one of this app’s own messages, which may be for them alone: why not, and what to do instead. */
  readonly ofOurs: string;
  /** `message` is somebody’s: never one of this app’s own. */
  press(c: Asked<Writing>, message: ChosenMessage): Done;
}

/** A button that only opens the window of a form: who may, and about which record, is what the form says. */
export function opens<Opened, Shown, F extends Fields>(
  name: ButtonPress['name'],
  form: Form<Opened, Shown, F>,
  opened: (c: Asked, value: string, named: ValueSays) => Opened,
  more: Pick<Done, 'inPlace'> = {},
): ButtonPress {
  const { ability, about } = form;
  const press: ButtonPress['press'] = (...pressed) => done({ open: opening(form, opened(...pressed)), ...more });
  return about ? { name, ability, about: (...named) => about(opened(...named)), press } : { name, ability, press };
}

/** A button to place in words. */
export function place(
  button: Pick<ButtonPress, 'name'>,
  label: string,
  value: string,
  more: Pick<ButtonPiece, 'style' | 'spoken' | 'confirm'> = {},
): ButtonPiece {
  return { action: button.name, label, value, ...more };
}

/** Work the clock asks for. It runs once for each slot of its rule, in one transaction with what it answers. */
export interface Job {
  readonly name: string;
  readonly when: Rule;
  /** `each` slot is made up for after an outage, or only the `latest`. */
  readonly missed: 'each' | 'latest';
  /** How long after its time a slot may still run; later it is recorded as missed and the operator is told. */
  readonly within: { readonly hours: number };
  /** `key` is what it was appointed for, where it runs besides its rule. */
  run(c: Writing, slot: { readonly day: Day; readonly key?: string }): Done;
}

/** An example of something a routine shows: for the gallery, and for the test that holds each against Slack's limits. */
export type Sample =
  | { readonly name: string; readonly on: 'message' | 'home'; readonly words: Words }
  | { readonly name: string; readonly form: Form; readonly shown: unknown };

/** Gives a sample its texts: the usual one, or the worst that fits in `max` letters. */
export type Fill = (usual: string, max: number) => string;

/** The window of a form as it would be drawn from `shown`. */
export function sampleWindow<Opened, Shown, F extends Fields>(
  name: string,
  form: Form<Opened, Shown, F>,
  shown: Shown,
): Sample {
  return { name, form: untyped(form), shown };
}
