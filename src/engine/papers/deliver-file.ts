import { z } from 'zod';
import type { Arrived, Progress } from '../../kit/errand.ts';
import { Refusal } from '../../kit/refusal.ts';
import { renderApart } from './apart.ts';
import { type HandOver, makePaper, type Press, readerOf } from './make.ts';
import { complete, isShown, refuseInWords, sendBytes, type Upload } from './upload.ts';

export type Desk = Press & Upload;

/** A file whose bytes Slack has: this one, and no other, is shown to the person. `absences`: how often Slack knew nothing of it. */
const begun = z.object({ file: z.string(), title: z.string(), channel: z.string(), absences: z.number() });
type Begun = z.infer<typeof begun>;

/** So often Slack is asked, with longer and longer pauses of a minute together, before a file that it does not know is given up. */
const enoughAbsences = 5;

/**
 * Makes a paper and puts it into the person's direct messages, once: before the last step the file's id is kept, and when the answer
 * to that step was lost, Slack is asked what became of the file. Throws what may pass by itself.
 */
export async function handOver(desk: Desk, wanted: HandOver, progress: Progress): Promise<Arrived> {
  const { value, to } = wanted;
  try {
    const earlier = progress.kept === undefined ? undefined : begun.parse(JSON.parse(progress.kept));
    if (earlier && (await isShown(desk, earlier.file, earlier.channel))) return { kind: 'handedOver', value, to };
    await show(desk, wanted, earlier ?? (await bring(desk, wanted, progress)), progress);
    return { kind: 'handedOver', value, to };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { kind: 'notHandedOver', value, to, why: error.message };
  }
}

/** The paper as it is now, its bytes in Slack, and that much noted. */
async function bring(desk: Desk, wanted: HandOver, progress: Progress): Promise<Begun> {
  const channel = await conversation(desk, wanted);
  const paper = makePaper(desk, wanted);
  const file = await sendBytes(desk, paper.fileName, await renderApart(paper));
  const now = { file, title: titleOf(paper, wanted), channel, absences: 0 };
  progress.keep(JSON.stringify(now));
  return now;
}

/** After a backup was put back nobody knows whether it was brought: it is brought once, and says so. */
const titleOf = ({ title }: { title: string }, { again }: HandOver): string =>
  again ? `${title} (you may already have this one)` : title;

async function conversation(desk: Desk, wanted: HandOver): Promise<string> {
  const opened = await desk.client.conversations.open({ users: readerOf(desk, wanted) }).catch(refuseInWords);
  return z.string().parse(opened.channel?.id);
}

async function show(desk: Desk, wanted: HandOver, file: Begun, progress: Progress): Promise<void> {
  readerOf(desk, wanted);
  const { file: id, title, channel } = file;
  if (await complete(desk, { id, title, channel })) return;
  const absences = file.absences + 1;
  progress.keep(absences < enoughAbsences ? JSON.stringify({ ...file, absences }) : undefined);
  throw new Error('Slack does not know the file that was brought to it.');
}
