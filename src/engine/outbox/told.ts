import { inTx, type Tx } from '../../db/tx.ts';
import type { Arrived } from '../../kit/errand.ts';
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
  inTx(db, (tx) => {
    ledger.shown(tx, row, at, now);
    return row.shownAt === null && tell(hears, tx, row, { kind: 'shown', about: row.about, at: now });
  });
}

/** It will not be sent as it is. Who waits for it to be there is told, once. */
export function end({ db, hears }: Courier, row: Row, state: 'stopped' | 'withheld', why: string): void {
  inTx(db, (tx) => {
    const ended = ledger.end(tx, row, state, why);
    return ended && row.shownAt === null && tell(hears, tx, row, { kind: 'notShown', about: row.about, why });
  });
}

const tell = (hears: Hears, tx: Tx, { tells }: Row, arrived: Arrived): boolean =>
  tells !== null && hears(tx, tells, arrived);

/** Nobody will ever know whether it is there: who waits for it goes on as if it were not. */
export function leaveToPerson({ db, hears }: Courier, row: Row, why: string): void {
  inTx(db, (tx) => {
    ledger.leaveToPerson(tx, row, why);
    return row.shownAt === null && tell(hears, tx, row, { kind: 'notShown', about: row.about, why });
  });
}
