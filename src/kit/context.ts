import type { Temporal } from 'temporal-polyfill';
import type { Reader } from '../db/open.ts';
import type { Tx } from '../db/tx.ts';
import type { Day } from '../district/days.ts';
import type { OccasionName, Occasions, Span } from '../district/occasions.ts';
import type { Person, Viewer } from '../district/people.ts';
import type { Facets } from '../district/policy.ts';
import type { Question, Questions } from '../district/questions.ts';
import type { Ref } from '../district/ref.ts';
import { viewerOn } from '../district/roster.ts';
import type { Settings } from '../district/settings.ts';
import type { Ask } from './asks/ask.ts';
import type { AskEnd } from './asks/closing.ts';
import type { WorkbookTaken } from './imports/taken.ts';
import type { Break, Contribution, Fact } from './occasions.ts';

/** The district at this moment of its time. `today` is the district's day, whatever the machine's zone. */
export interface Moment {
  readonly db: Reader;
  readonly now: Temporal.Instant;
  readonly today: Day;
  readonly settings: Settings;
}

/** What a feature is given to read with. */
export interface Reading extends Moment {
  /** Asks another routine what it knows. */
  ask<Q extends Question>(question: Q, asked: Questions[Q]['asked']): Questions[Q]['answer'];
  /** The kinds of workbook that are taken, by whichever routine. */
  readonly workbooks: readonly WorkbookTaken[];
  /** Whose a record is and where, of whichever routine; undefined when there is no such record. */
  facetsOf(ref: Ref): Facets | undefined;
  /** Asks all routines what they have to say. */
  readonly occasions: Gathering;
}

/** What a feature is given to write with: inside one transaction, which its outcome shares. */
export interface Writing extends Reading {
  readonly db: Tx;
}

/** Somebody asks: their roles of today come with them. */
export type Asked<C extends Moment = Reading> = C & { readonly viewer: Viewer };

/** What a routine is given to say something on an occasion: of one person’s, also who it is. */
export type GivenOn<O extends OccasionName> = Occasions[O]['right'] extends 'ofReader' ? Asked : Reading;

/** What routines say when somebody asks all of them. */
export interface Gathering {
  /** What all routines say on an occasion, in its order; of one person’s, also what they may not see. */
  gather<O extends OccasionName>(on: O, c: GivenOn<O>, occasion: Occasions[O]['asked']): Contribution<O>[];
  /** What is on record of a person in a stretch of time, newest first. */
  facts(of: string, span: Span): Fact[];
  /** Where the through-line is broken now. */
  breaks(): Break[];
  /** What somebody is asked now, as far as they may see it and have not put it off. */
  asks(personId: string): Ask[];
  /** How something that somebody is asked no more ended, told from records. */
  endOf(one: { readonly personId: string; readonly item: string }): AskEnd;
}

export function askedBy<C extends Moment>(c: C, person: Person): Asked<C> {
  return { ...c, viewer: viewerOn(c.db, person, c.today, c.settings) };
}
