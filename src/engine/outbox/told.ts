import { type Cause, inTx, type Tx } from '../../db/tx.ts';
import type { Arrived } from '../../kit/errand.ts';
import { causeOf } from '../cause.ts';
import type { Hears } from '../hear.ts';
import type { Courier } from './courier.ts';
import type { Row } from './ledger.ts';
import * as ledger from './ledger.ts';

/** Slack shows it: written down, and told to whom it concerns when it is the first time. */
export function shown(
  { db, clocks, hears }: Courier,
  row: Row,
  at: { channel: string; ts: string; hash: string },
  now = clocks.district.now(),
): void {
  inTx(
    db,
    (tx) => {
      ledger.shown(tx, row, at, now);
      return row.shownAt === null && tell(hears, tx, row, { kind: 'shown', about: row.about, at: now });
    },
    causeFor(clocks, row),
  );
}

/** It will not be sent as it is. Who waits for it to be there is told, once. */
export function end({ db, clocks, hears }: Courier, row: Row, state: 'stopped' | 'withheld', why: string): void {
  inTx(
    db,
    (tx) => {
      const ended = ledger.end(tx, row, state, why);
      return ended && row.shownAt === null && tell(hears, tx, row, { kind: 'notShown', about: row.about, why });
    },
    causeFor(clocks, row),
  );
}

/** Of a message that nobody waits for nothing but the outbox changes. */
const causeFor = ({ district }: Courier['clocks'], { tells }: Row): Cause | undefined =>
  tells === null ? undefined : causeOf(district, 'event', tells);

const tell = (hears: Hears, tx: Tx, { tells }: Row, arrived: Arrived): boolean =>
  tells !== null && hears(tx, tells, arrived);

/** Nobody will ever know whether it is there: who waits for it goes on as if it were not. */
export function leaveToPerson({ db, clocks, hears }: Courier, row: Row, why: string): void {
  inTx(
    db,
    (tx) => {
      ledger.leaveToPerson(tx, row, why);
      return row.shownAt === null && tell(hears, tx, row, { kind: 'notShown', about: row.about, why });
    },
    causeFor(clocks, row),
  );
}
