import { BLOCK_ROWS, ELEMENT_ROWS } from './coverage/blocks.ts';
import { DELIVERY_ROWS } from './coverage/deliveries.ts';
import { FAULT_ROWS } from './coverage/faults.ts';
import { METHOD_ROWS } from './coverage/methods.ts';
import { REFUSAL_ROWS } from './coverage/refusals.ts';
import type { Row } from './coverage/row.ts';
import { RULE_ROWS } from './coverage/rules.ts';

/** What this workspace speaks of Slack's language, each thing with its evidence and the test that holds it. */
export const COVERAGE = {
  methods: METHOD_ROWS,
  refusals: REFUSAL_ROWS,
  blocks: BLOCK_ROWS,
  elements: ELEMENT_ROWS,
  deliveries: DELIVERY_ROWS,
  rules: RULE_ROWS,
  faults: FAULT_ROWS,
} as const satisfies Record<string, Row[]>;

/** What is not spoken, so that nobody has to find out. Calling an unknown method is refused and recorded. */
export const NOT_SPOKEN = [
  'OAuth and installing: the app is installed already',
  'scheduled messages, streaming, reactions, pins, bookmarks, user groups, canvases, lists',
  'rate limits of other methods than chat.postMessage, unless told to misbehave',
  'several workspaces, Slack Connect beyond the flag of a channel',
  'unfurling, link previews, emoji pictures',
  'modals on behalf of somebody who has closed Slack',
];
