import { type Obj, obj, objs, str } from '../json.ts';

/** An interactive element and where it stands. */
export interface Placed {
  readonly block: Obj;
  readonly blockId: string;
  readonly element: Obj;
  readonly actionId: string;
  readonly type: string;
  /** The label of its input block; empty elsewhere. */
  readonly label: string;
  /** Whether it stands in an input block, which alone can be required or carry an error. */
  readonly input: boolean;
}

const WITHOUT_STATE = ['button', 'overflow', 'image', 'workflow_button', 'feedback_buttons', 'icon_button'];

/** Every element one could act on, in reading order, through containers, cards and tables. */
export function placed(blocks: Obj[]): Placed[] {
  return blocks.flatMap((block) => [
    ...own(block).map((element) => place(block, element)),
    ...placed(objs(block.type === 'container' ? block.child_blocks : [])),
    ...placed(objs(block.type === 'carousel' ? block.elements : [])),
  ]);
}

/** The elements whose values come back in `state.values`. */
export function stateful(blocks: Obj[]): Placed[] {
  return placed(blocks).filter((one) => !WITHOUT_STATE.includes(one.type));
}

function own(block: Obj): Obj[] {
  if (block.type === 'input') return [obj(block.element)];
  if (block.type === 'section') return block.accessory === undefined ? [] : [obj(block.accessory)];
  if (block.type === 'actions' || block.type === 'context_actions') return objs(block.elements);
  if (block.type === 'card') return objs(block.actions);
  if (block.type !== 'data_table') return [];
  const rows: unknown[] = Array.isArray(block.rows) ? block.rows : [];
  const cells = rows.flatMap((row) => objs(row));
  return cells.filter((cell) => cell.type === 'action_cell').map((cell) => obj(cell.element));
}

function place(block: Obj, element: Obj): Placed {
  return {
    block,
    blockId: str(block.block_id) ?? '',
    element,
    actionId: str(element.action_id) ?? '',
    type: str(element.type) ?? '',
    label: str(obj(block.label).text) ?? '',
    input: block.type === 'input',
  };
}
