import type { Db } from '../../db/open.ts';
import { inTx, type Tx } from '../../db/tx.ts';
import { can } from '../../district/policy.ts';
import { refTo } from '../../district/ref.ts';
import { personById } from '../../district/roster.ts';
import { type Asked, askedBy } from '../../kit/context.ts';
import type { ErrandRequest } from '../../kit/errand.ts';
import type { Feature, PaperKind } from '../../kit/feature.ts';
import type { Paper } from '../../kit/paper.ts';
import { Refusal } from '../../kit/refusal.ts';
import type { DistrictClock } from '../clock.ts';
import { contextOn } from '../context.ts';
import { recordsOf } from '../records.ts';
import { keptAbout } from './kept-about.ts';

/** What papers are made from. */
export interface Press {
  readonly db: Db;
  readonly clock: DistrictClock;
  readonly features: readonly Feature[];
}

export type HandOver = Extract<ErrandRequest, { kind: 'handOver' }>;

/** The paper as it is at this moment, for the rights of this moment. Throws a `Refusal` for who it is for. */
export function makePaper(press: Press, wanted: HandOver): Paper {
  return inTx(press.db, (tx) => {
    const { c, kind } = entitled(press, tx, wanted);
    const paper = kind.make(c, wanted.value, (personId) => keptAbout(c, press.features, personId));
    if (!paper) throw new Refusal('There’s nothing left to send: it was taken care of in the meantime.');
    return paper;
  });
}

/** The Slack account it may go to. Asked before each step that shows it: a right can be lost while Slack is waited for. */
export function readerOf(press: Press, wanted: HandOver): string {
  return inTx(press.db, (tx) => entitled(press, tx, wanted).slackId);
}

function entitled(press: Press, tx: Tx, wanted: HandOver): { c: Asked; kind: PaperKind; slackId: string } {
  const person = personById(tx, wanted.to);
  const kind = kindOf(press.features, wanted.paper);
  if (!person || !kind) throw notYours();
  const record = kind.about === undefined ? {} : recordsOf(press.features)(tx, refTo(kind.about, wanted.value));
  const c = askedBy(contextOn(tx, press.clock, press.features), person);
  if (!record || !can(c.viewer, kind.ability, record)) throw notYours();
  if (person.slackId === null || person.slackState !== 'found') throw noAccount();
  return { c, kind, slackId: person.slackId };
}

function kindOf(features: readonly Feature[], name: string): PaperKind | undefined {
  return features.flatMap(({ papers }) => Object.entries(papers ?? {})).find(([one]) => one === name)?.[1];
}

const notYours = () => new Refusal('It wasn’t sent. It no longer exists, or you no longer have access to it.');
const noAccount = () => new Refusal('It wasn’t sent, because there’s no Slack account to send it to.');
