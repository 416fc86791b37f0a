import type { Feature } from '../../../kit/feature.ts';
import { openAddRoom, saveAddedRoom } from './add-room.ts';
import { saveBlindMarks, sendBlind } from './blind-windows.ts';
import { openJointDay, pressRoomsDone } from './done.ts';
import { jointHome } from './home.ts';
import { saveNoteMarks, saveNoteWords } from './note-windows.ts';
import { pressJointRoom, writeInRoom } from './row.ts';
import { jointRoomSamples } from './samples.ts';

/** The rooms of a joint walkthrough: one note of both, or each alone and shown once both have sent. */
export const jointRooms: Feature = {
  name: 'joint-walkthroughs/rooms',
  forms: [saveNoteMarks, saveNoteWords, saveBlindMarks, sendBlind, saveAddedRoom],
  buttons: [writeInRoom, pressJointRoom, openAddRoom, pressRoomsDone],
  jobs: [openJointDay],
  home: jointHome,
  samples: jointRoomSamples,
};
