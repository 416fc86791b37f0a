import type { Person, Simulator, SimulatorOptions } from '../../src/simulator/simulator.ts';
import { call, words } from './call.ts';
import { workspace } from './workspace.ts';

/** A payload, as it came. */
export type Body = Record<string, unknown>;

/** A workspace and what its app was sent. */
export interface Told {
  slack: Simulator;
  /** Commands and interactions. */
  bodies: Body[];
  events: Body[];
  dana: Person;
  omar: Person;
}

/** A workspace whose app keeps what it gets and acknowledges with what it is told. */
export function told(answer: (body: Body) => unknown = () => undefined, options: Partial<SimulatorOptions> = {}): Told {
  const slack = workspace(options);
  const [bodies, events]: [Body[], Body[]] = [[], []];
  slack.connect(async (body) => {
    (body.type === 'event_callback' ? events : bodies).push(body);
    return answer(body);
  });
  return { slack, bodies, events, dana: slack.person('Dana Wells'), omar: slack.person('Omar Haddad') };
}

/** A workspace whose app answers every command with this window, and keeps whatever else it gets. */
export function toldToOpen(view: object): Told {
  const all = told((body) => {
    if (body.command) void call(all.slack, 'views.open', { trigger_id: body.trigger_id, view });
  });
  return all;
}

/** A row of buttons. */
export function buttons(...texts: string[]): object {
  const one = (text: string) => ({
    type: 'button',
    action_id: text.toLowerCase(),
    value: `v-${text}`,
    text: words(text),
  });
  return { type: 'actions', block_id: 'row', elements: texts.map(one) };
}

/** An input block for text that may be left empty, labelled `Field` and its id. */
export function field(block: string, more: object = {}): object {
  const element = { type: 'plain_text_input', action_id: 'value', ...more };
  return { type: 'input', block_id: block, label: words(`Field ${block}`), optional: true, element };
}

/** A window with these blocks. */
export function form(blocks: object[] = [field('a')], more: object = {}): object {
  return { type: 'modal', callback_id: 'form', title: words('A form'), submit: words('Send'), blocks, ...more };
}

/** Opens a window for Dana as the answer to a command. */
export function open(slack: Simulator, view: object = form()) {
  answering(slack, (body) => void call(slack, 'views.open', { trigger_id: body.trigger_id, view }));
  return slack.person('Dana Wells').command('/test');
}

/** From now on the app acknowledges so. */
export function answering(slack: Simulator, answer: (body: Body) => unknown): void {
  slack.connect(async (body) => answer(body));
}
