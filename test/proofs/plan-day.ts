import type { TestDistrict } from '../district.ts';

/** Everybody does once what can be done with the plan, through Slack. */
export async function useEveryDoor({ as }: TestDistrict): Promise<void> {
  await as('Max Manager').command('/benchmark summary');
  await as('Max Manager').fill('Post it in', 'plan');
  await as('Max Manager').submit();
}
