import { createHmac, randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { ModalView } from '@slack/types';
import { holdingId, size, slackId, today, toolId } from './cast.ts';
import { firstWindow, marked, secondWindow } from './window.ts';

export const signingSecret = 'bench-signing-secret-0123456789';

/** A body as Slack sends it: form-encoded, and never the same twice. */
export interface Body {
  readonly trigger: string;
  readonly form: string;
}

/** Somebody types a line such as `/walkthrough`. The `n`-th is typed by the `n`-th administrator, and round again. */
export function slashCommand(n: number, text = ''): Body {
  const trigger = newTrigger();
  const user = slackId(n % size.administrators);
  const fields = {
    token: 'deprecated',
    team_id: 'T0BENCH',
    team_domain: 'bench',
    channel_id: 'C0BENCH',
    channel_name: 'general',
    user_id: user,
    user_name: user.toLowerCase(),
    command: '/walkthrough',
    text,
    api_app_id: 'A0BENCH',
    is_enterprise_install: 'false',
    response_url: `http://127.0.0.1:9/commands/T0BENCH/${trigger}`,
    trigger_id: trigger,
  };
  return { trigger, form: new URLSearchParams(fields).toString() };
}

/** A walkthrough through both windows, by the `n`-th administrator about the `n`-th teacher. */
export function walkthrough(n: number): { readonly marking: Body; readonly sending: Body } {
  const draft = randomUUID();
  const opened = { draft, day: today(), at: '10:00', tool: toolId };
  return {
    marking: submission(n, firstWindow(carried(opened)), marks(n)),
    sending: submission(n, secondWindow(carried({ draft })), writing(n)),
  };
}

const carried = (opened: object) => JSON.stringify({ opened, nonce: randomUUID() });

function submission(n: number, window: ModalView, values: object): Body {
  const trigger = newTrigger();
  const id = slackId(n % size.administrators);
  const payload = {
    type: 'view_submission',
    team: { id: 'T0BENCH', domain: 'bench' },
    user: { id, username: id.toLowerCase(), name: id.toLowerCase(), team_id: 'T0BENCH' },
    api_app_id: 'A0BENCH',
    token: 'deprecated',
    trigger_id: trigger,
    view: filled(window, values),
    response_urls: [],
    is_enterprise_install: false,
    enterprise: null,
  };
  return { trigger, form: new URLSearchParams({ payload: JSON.stringify(payload) }).toString() };
}

function filled(window: ModalView, values: object): object {
  const id = `V${randomUUID()}`;
  return {
    id,
    team_id: 'T0BENCH',
    ...window,
    // Slack names the blocks that the app left without a name.
    blocks: window.blocks.map((block, at) => ({ block_id: `b${at}`, ...block })),
    state: { values },
    hash: '1800000000.abcdefgh',
    clear_on_close: false,
    notify_on_close: false,
    previous_view_id: null,
    root_view_id: id,
    app_id: 'A0BENCH',
    external_id: '',
    app_installed_team_id: 'T0BENCH',
    bot_id: 'B0BOT',
  };
}

function marks(n: number): object {
  const chosen = (from: number, to: number) => marked.slice(from, to).map((one) => option(one.words, one.id));
  const teacher = size.administrators + (n % size.teachers);
  return {
    teacher: { teacher: { type: 'external_select', selected_option: option('A teacher', holdingId(teacher)) } },
    minutes: { minutes: { type: 'radio_buttons', selected_option: option('10 minutes', '10') } },
    seen: { seen: { type: 'multi_static_select', selected_options: chosen(0, 3) } },
    notSeen: { notSeen: { type: 'multi_static_select', selected_options: chosen(3, 5) } },
    began: { began: { type: 'timepicker', selected_time: null } },
    day: { day: { type: 'datepicker', selected_date: today() } },
  };
}

function writing(n: number): object {
  const written: Readonly<Record<string, string>> = {
    ...Object.fromEntries(marked.slice(0, 2).map((one) => [`comment-${one.id}`, 'Two groups asked why.'])),
    note: `Strong questions today; students explained their thinking to each other. Visit ${n}.`,
  };
  const asked = [...marked.map((one) => `comment-${one.id}`), 'note', 'question', 'subject', 'room'];
  const typed = (name: string) => ({ [name]: { type: 'plain_text_input', value: written[name] ?? null } });
  return Object.fromEntries(asked.map((name) => [name, typed(name)]));
}

const option = (text: string, value: string) => ({ text: { type: 'plain_text', text, emoji: true }, value });
const newTrigger = () => `${Date.now()}.${randomUUID()}`;

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** Connections that are kept, as Slack keeps its own. */
export const connections = (): Agent => new Agent({ keepAlive: true, noDelay: true });

/** Signs a body as Slack does and sends it. */
export function send(agent: Agent, port: number, { form }: Body): Promise<Answer> {
  const seconds = Math.floor(Date.now() / 1000);
  const hash = createHmac('sha256', signingSecret).update(`v0:${seconds}:${form}`).digest('hex');
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(form),
    'x-slack-request-timestamp': seconds,
    'x-slack-signature': `v0=${hash}`,
  };
  return new Promise((resolve, reject) => {
    const sending = request({ agent, host: '127.0.0.1', port, path: '/slack/events', method: 'POST', headers });
    sending.on('error', reject);
    sending.on('response', (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString() }));
    });
    sending.end(form);
  });
}
