import { type Obj, obj, objs, str, strs } from '../json.ts';
import { visibleText, words } from '../visible-text.ts';
import { type Placed, placed } from '../world/elements.ts';
import { fieldOf } from '../world/values.ts';
import type { Shown } from '../world/windows.ts';

/** One thing to fill in, as it stands in a window. */
export interface Field {
  label: string;
  block: string;
  action: string;
  type: string;
  optional: boolean;
  value: string | string[] | null;
}

/** A window as a person sees it. */
export interface Window {
  id: string;
  hash: string;
  callbackId: string;
  externalId: string;
  privateMetadata: string;
  title: string;
  submit: string | null;
  close: string | null;
  text: string;
  fields: Field[];
  errors: Record<string, string>;
  blocks: Obj[];
  /** Which place it has on the pile: 1 is the lowest. */
  depth: number;
}

/** What came back from something a person did. */
export type Answer =
  | { kind: 'window'; window: Window }
  | { kind: 'words'; text: string; blocks: Obj[] }
  | { kind: 'nothing' }
  | { kind: 'error'; why: string };

/** What came back from sending a window in. */
export type SubmitAnswer =
  | { kind: 'closed' }
  | { kind: 'cleared' }
  | { kind: 'errors'; errors: Record<string, string> }
  | { kind: 'required'; labels: string[] }
  | { kind: 'updated'; window: Window }
  | { kind: 'pushed'; window: Window }
  | { kind: 'error'; why: string };

/** Where to find something: by its words, or exactly by block_id and action_id. */
export type Target = string | { block?: string; action?: string; option?: string };

/** The window as its reader sees it. */
export function windowOf(shown: Shown, depth: number): Window {
  const { view } = shown;
  return {
    id: view.id,
    hash: view.hash,
    callbackId: view.callback_id,
    externalId: view.external_id,
    privateMetadata: view.private_metadata,
    title: words(view.title ?? ''),
    submit: view.submit === null ? null : words(view.submit),
    close: view.close === null ? null : words(view.close),
    text: visibleText(view),
    fields: fieldsOf(shown),
    errors: { ...shown.errors },
    blocks: structuredClone(view.blocks),
    depth,
  };
}

/** What can be filled in, input blocks only. */
export function fieldsOf(shown: Shown): Field[] {
  return placed(shown.view.blocks)
    .filter((one) => one.input)
    .map((one) => ({
      label: words(one.block.label),
      block: one.blockId,
      action: one.actionId,
      type: one.type,
      optional: one.block.optional === true,
      value: contentOf(one, obj(shown.values[one.blockId]?.[one.actionId])),
    }));
}

/** What stands in a field, in words. */
function contentOf(one: Placed, value: Obj): string | string[] | null {
  const content = value[fieldOf(one.type)];
  if (content === null || content === undefined) return null;
  if (typeof content === 'string') return content;
  if (typeof content === 'number') return String(content);
  if (!Array.isArray(content)) return visibleText([content]) || words(obj(content).text);
  const named = objs(content).map((item) => (item.text === undefined ? (str(item.name) ?? '') : words(item.text)));
  return named.length > 0 ? named : strs(content);
}
