import { isObj, type Obj, objs } from '../json.ts';
import type { Random } from '../random.ts';
import { kept } from '../text.ts';

const INTERACTIVE =
  /^(button|overflow|checkboxes|radio_buttons|(multi_)?\w+_select|datepicker|timepicker|datetimepicker|\w+_input|feedback_buttons|icon_button|workflow_button)$/;

/** The blocks as Slack gives them back: ids made up where the app gave none, and text objects spelled out. */
export function namedBlocks(blocks: Obj[], random: Random): Obj[] {
  return blocks.map((block) => {
    const copy = spelledOut(structuredClone(block), random);
    if (typeof copy.block_id !== 'string' && copy.type !== 'markdown') copy.block_id = random.hex(5);
    const inner = [...objs(copy.child_blocks), ...(copy.type === 'carousel' ? objs(copy.elements) : [])];
    for (const child of inner) child.block_id ??= random.hex(5);
    return copy;
  });
}

/** A text object as Slack gives it back; null when there is none. */
export function namedText(text: unknown): Obj | null {
  if (!isObj(text)) return null;
  return text.type === 'plain_text' ? { emoji: true, ...text } : { verbatim: false, ...text };
}

function spelledOut(node: Obj, random: Random): Obj {
  const out: Obj = {};
  for (const [key, value] of Object.entries(node)) out[key] = spelledOutAny(value, random);
  if (out.type === 'plain_text') return { ...out, emoji: out.emoji ?? true };
  if (out.type === 'mrkdwn') return { ...out, text: kept(String(out.text)), verbatim: out.verbatim ?? false };
  const nameless = typeof out.type === 'string' && INTERACTIVE.test(out.type) && typeof out.action_id !== 'string';
  return nameless ? { ...out, action_id: random.hex(5) } : out;
}

function spelledOutAny(value: unknown, random: Random): unknown {
  if (Array.isArray(value)) return value.map((item) => spelledOutAny(item, random));
  return isObj(value) ? spelledOut(value, random) : value;
}
