import { isObj, type Obj, objs } from '../json.ts';
import { anything, type Check, flag, oneOf, Report, shape, string } from './check.ts';
import { LIMITS } from './limits.ts';
import * as objects from './objects.ts';
import { blockProblems } from './surfaces.ts';

const { view: MAX } = LIMITS;

const common: Record<string, Check> = {
  private_metadata: string(MAX.privateMetadata),
  callback_id: string(MAX.callbackId),
  external_id: string(MAX.externalId),
};

const modal = shape({
  required: { type: oneOf('modal'), title: objects.plain(MAX.title), blocks: anything },
  optional: {
    ...common,
    submit: objects.plain(MAX.button),
    close: objects.plain(MAX.button),
    clear_on_close: flag,
    notify_on_close: flag,
    submit_disabled: flag,
  },
});

const home = shape({ required: { type: oneOf('home'), blocks: anything }, optional: common });

/** What is wrong with a view, for the place it is meant for. */
export function viewProblems(view: unknown, kind: 'modal' | 'home'): string[] {
  const report = new Report();
  (kind === 'modal' ? modal : home)(view, '/view', report);
  if (!isObj(view)) return report.problems;
  if (kind === 'modal') checkSubmit(view, report);
  const inBlocks = blockProblems(view.blocks, kind).map((one) => one.replace('json-pointer:', 'json-pointer:/view'));
  return [...report.problems, ...inBlocks];
}

/** Whether the view is over the size Slack takes. */
export function viewTooLarge(view: unknown): boolean {
  return Buffer.byteLength(JSON.stringify(view) ?? '') > MAX.bytes;
}

function checkSubmit(view: Obj, report: Report): void {
  const hasInput = objs(view.blocks).some((block) => block.type === 'input');
  if (hasInput && !view.submit) report.add('/view', 'missing required field: submit (there are input blocks)');
}
