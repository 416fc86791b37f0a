import type { App, RespondFn } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { Person } from '../../district/people.ts';
import type { Asked } from '../../kit/context.ts';
import type { Done } from '../../kit/outcome.ts';
import { paragraph } from '../../kit/words/pieces.ts';
import { asRead } from '../from-slack.ts';
import type { HomeBoard } from '../home.ts';
import { type House, type Routes, routesOf } from '../house.ts';
import { answer, type Reply } from './answer.ts';
import { answerInstead } from './answers.ts';
import { whoPresses } from './beginning.ts';
import { type Behind, backdrops } from './behind.ts';
import { choices } from './choices.ts';
import { publicChosen } from './chosen-channels.ts';
import { actOnCommand, runCommand } from './command.ts';
import { listenToEvents } from './events.ts';
import { keepBeforePress, keepSoFar } from './keeping.ts';
import { ownButtons } from './own-buttons.ts';
import { type Place, placeOf } from './place.ts';
import { nameOf, press, pressedAction, pressOnMessage } from './press.ts';
import { privately, saidAgain, saidPrivately } from './private.ts';
import { listenToWords } from './said.ts';
import { optionsRequest, slashCommand } from './shapes.ts';
import { besideOrInstead, type Submitted, type SubmittedView, submit, submittedView } from './submission.ts';
import { callerOf, whoIs } from './who.ts';
import { noticeWindow, show, windowAfter, windowFor } from './windows.ts';

/** Joins Slack's doors to the features: each payload is read, its sender found on the roster, its answer given. */
export function listen(app: App, house: House, homes: HomeBoard): void {
  const known = routesOf(house.features);
  const own = ownButtons(known, house).map((one) => [one.name, one] as const);
  const routes: Routes = { ...known, buttons: new Map([...known.buttons, ...own]) };

  const behindWindows = backdrops(() => house.clocks.wall.monotonic());

  app.command(/.*/, ({ body, ack, respond }) =>
    answer(house.log, 'command', privately, ack, async () => {
      const line = slashCommand.parse(body);
      const c = await whoIs(house, { slackId: line.user_id, teamId: line.team_id ?? undefined });
      const typed = { command: line.command, text: asRead(line.text ?? ''), delivery: line.trigger_id };
      const saved = actOnCommand(house, routes, c.viewer.person, typed);
      if (saved) house.saved(c.viewer.person.id);
      const result = saved ?? runCommand(c, routes, typed);
      return shown(house, routes, c, { result, trigger: line.trigger_id, respond });
    }),
  );

  app.view(/.*/, ({ body, ack }) => {
    const view = submittedView.parse(body.view);
    return answer(
      house.log,
      'submission',
      (words) => besideOrInstead(view, words),
      ack,
      async () => {
        const c = await caller(body);
        const { person } = c.viewer;
        const taken = (await publicChosen(house, routes, c, view)) ?? submit(house, routes, person, view);
        return submitted(person, taken, view);
      },
    );
  });

  app.action(/.*/, ({ body, action, ack, respond }) => {
    // A choice in a window that is not sent yet is no press. What cannot be kept of it is not worth an interruption.
    if (action.type !== 'button' && action.type !== 'overflow') {
      return answer(
        house.log,
        'choice',
        () => ({}),
        ack,
        async () => {
          keepSoFar(house, routes, (await caller(body)).viewer.person, body);
          return {};
        },
      );
    }
    const at = placeOf(body);
    const tell = (words: string): Reply => ({ after: () => void open(noticeWindow(words), at) });
    return answer(house.log, 'press', tell, ack, async () => {
      const one = pressedAction.parse(action);
      const { person } = (await whoPresses(house, callerOf(body), nameOf(one))).viewer;
      // What is typed in the window comes with the press, and may be gone with the window after it.
      if (at.inWindow) keepBeforePress(house, routes, person, body);
      const result = press(house, routes, person, at.where, one);
      if (result.instead && at.isPrivate) {
        house.saved(person.id);
        return saidAgain(house.log, result.instead, respond);
      }
      if (result.instead && !at.inWindow) answerInstead(house, person, at.where, result.instead);
      return pressed(person, result, at, behindOf(at, respond));
    });
  });

  app.shortcut(/.*/, ({ body, shortcut, ack }) => {
    const at = { where: `shortcut:${body.user.id}`, trigger: body.trigger_id, inWindow: false };
    const tell = (words: string): Reply => ({ after: () => void open(noticeWindow(words), at) });
    return answer(house.log, 'shortcut', tell, ack, async () => {
      const { person } = (await caller(body)).viewer;
      if (shortcut.type === 'message_action')
        return pressed(person, pressOnMessage(house, routes, person, shortcut), at);
      const action = { type: 'shortcut', action_id: shortcut.callback_id, action_ts: shortcut.action_ts };
      return pressed(person, press(house, routes, person, at.where, action), at);
    });
  });

  app.options(/.*/, ({ body, ack }) =>
    answer(
      house.log,
      'choices',
      () => ({ ack: { options: [] } }),
      ack,
      async () => {
        const asked = optionsRequest.parse(body);
        const c = await caller(body);
        const { callback_id: form, private_metadata: metadata } = asked.view ?? {
          callback_id: '',
          private_metadata: '',
        };
        return {
          ack: choices(c, routes, { form, metadata, field: asked.action_id, typed: asked.value ?? '' }),
        };
      },
    ),
  );

  listenToEvents(app, house, homes);
  listenToWords(app, house, routes);

  const caller = (body: unknown): Promise<Asked> => whoIs(house, callerOf(body));

  function open(view: ModalView, at: Place): Promise<void> {
    return at.trigger ? show(house, view, { ...at, trigger: at.trigger }) : Promise.resolve();
  }

  /** A window that saved closes where what it was opened from shows what came of it. */
  function submitted(person: Person, result: Submitted, from: SubmittedView): Reply {
    if (result.kind === 'before') return {};
    if (result.kind === 'problems') return { ack: { response_action: 'errors', errors: result.problems } };
    const behind = behindWindows.take(from.private_metadata);
    const { instead } = result;
    if (behind && instead && !result.open)
      return {
        after() {
          behind(instead);
          house.saved(person.id);
        },
      };
    const next = viewAfter(house, routes, person, result);
    if (next && behind && result.open) behindWindows.set(next, behind);
    return { ...(next ? { ack: { response_action: 'update', view: next } } : {}), after: () => house.saved(person.id) };
  }

  /** A list that only this person sees, or the window below, is said anew; a message and Home follow by themselves. */
  function behindOf(at: Place, respond: RespondFn): Behind {
    const below = at.replaces?.view_id;
    if (below !== undefined)
      return (words) => void show(house, noticeWindow(words), { ...at, trigger: '', replaces: { view_id: below } });
    return (words) => (at.isPrivate ? saidAgain(house.log, words, respond).after?.() : undefined);
  }

  function pressed(person: Person, result: Done, at: Place, behind?: Behind): Reply {
    const view =
      result.instead && at.inWindow ? noticeWindow(result.instead) : viewAfter(house, routes, person, result);
    if (view && behind && result.open && !result.inPlace) behindWindows.set(view, behind);
    return {
      after() {
        if (view) void open(view, result.inPlace || result.instead ? at : { ...at, replaces: undefined });
        house.saved(person.id);
      },
    };
  }
}

/** What follows a press or a submission on the screen: the next window, or a few words in a small one. */
function viewAfter(house: House, routes: Routes, person: Person, result: Done): ModalView | undefined {
  if (result.open) return windowAfter(house, routes, person, result.open);
  return result.tell && noticeWindow(result.tell);
}

function shown(
  house: House,
  routes: Routes,
  c: Asked,
  at: { result: Done; trigger: string; respond: RespondFn },
): Reply {
  const { result, trigger, respond } = at;
  if (!result.open) return saidPrivately(house.log, result.tell ?? [paragraph('Done.')], respond);
  const view = windowFor(routes, c, result.open);
  return { after: () => void show(house, view, { trigger, inWindow: false, orSay: async (words) => respond(words) }) };
}
