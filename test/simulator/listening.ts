import { onTestFinished } from 'vitest';
import type { Simulator } from '../../src/simulator/simulator.ts';

/** Opens the workspace on a port until the end of the test. */
export async function listening(slack: Simulator): Promise<{ url: string; apiUrl: string }> {
  onTestFinished(() => slack.close());
  return slack.listen();
}
