import type { Simulator } from '../../src/simulator/simulator.ts';
import { words } from './call.ts';
import { listening } from './listening.ts';

/** The page of a workspace: any address as text, and the parts of somebody's screen. */
export async function page(slack: Simulator) {
  const { url } = await listening(slack);
  const text = async (path: string) => (await fetch(url + path)).text();
  const parts = async (person: string, place: string, thread = '') => {
    const query = new URLSearchParams({ as: slack.person(person).id, at: place, thread });
    const found: { main: string; thread: string; window: string; side: string } = JSON.parse(
      await text(`/page/parts?${query}`),
    );
    return found;
  };
  return { url, text, parts };
}

/** A window with some of the fields there are. */
export const form = {
  type: 'modal',
  title: words('A <form>'),
  submit: words('Send'),
  blocks: [
    {
      type: 'input',
      block_id: 'a',
      label: words('Words'),
      element: { type: 'plain_text_input', action_id: 'v', multiline: true, initial_value: '</textarea><b>' },
    },
    { type: 'input', block_id: 'b', label: words('Day'), element: { type: 'datepicker', action_id: 'v' } },
    {
      type: 'input',
      block_id: 'c',
      label: words('One of'),
      element: { type: 'radio_buttons', action_id: 'v', options: [{ text: words('Red'), value: 'r' }] },
    },
    { type: 'input', block_id: 'd', label: words('People'), element: { type: 'multi_users_select', action_id: 'v' } },
    { type: 'input', block_id: 'e', label: words('Search'), element: { type: 'external_select', action_id: 'v' } },
    { type: 'input', block_id: 'f', label: words('A file'), element: { type: 'file_input', action_id: 'v' } },
  ],
};
