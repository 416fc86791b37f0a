import { planNow } from '../../../district/plan/store.ts';
import { type ButtonPress, place } from '../../../kit/feature.ts';
import { done } from '../../../kit/outcome.ts';
import { fromRow } from '../../../kit/value.ts';
import { aside, buttons, heading, type Piece, paragraph, type Words } from '../../../kit/words/pieces.ts';
import { bold, say } from '../../../kit/words/text.ts';
import * as names from '../tree/names.ts';
import { lint, type PlanRemark } from './rules.ts';

const onePage = 30;

/** What in the plan is worth a look, from a place in the list on. */
export const worthALook: ButtonPress = {
  ...names.worthALook,
  ability: 'plan.lead',
  press(c, value) {
    const { head, ...levels } = planNow(c.db);
    const remarks = head ? lint({ ...levels, head }) : [];
    return done({ tell: remarksWords(remarks, fromRow(value)), inPlace: true });
  },
};

/** A page of the list. */
export function remarksWords(remarks: readonly PlanRemark[], from = 0): Words {
  const left = remarks.length - from - onePage;
  return [
    heading('Worth a look'),
    aside('None of these block you. Fix them in the workbook and import it again.'),
    ...remarks.slice(from, from + onePage).map(remarkPiece),
    ...(remarks.length === 0 ? [paragraph('Nothing left.')] : []),
    buttons(
      ...(left > 0 ? [place(names.worthALook, `${left} more`, String(from + onePage))] : []),
      place(names.showPlan, 'Back to the plan', ''),
    ),
  ];
}

const remarkPiece = ({ at, says }: PlanRemark): Piece => paragraph(say`${bold(at)} ${says}`);
