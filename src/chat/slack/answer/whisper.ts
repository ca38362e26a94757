import { whisperTurn, type Whisper } from '../read.js';
import { afterwards, replyTo, write, type Desk } from './desk.js';
import { orInWords } from './in-words.js';
import { buttonFor } from './window.js';

/** Words written to the bot in their own chat. There is no trigger to open a window with, so a form waits behind a button. */
export async function answerWhisper(desk: Desk, whisper: Whisper): Promise<void> {
  const turn = whisperTurn(whisper);
  const tell = orInWords((card) => write(desk, whisper.conversation, card));
  await afterwards(
    desk,
    async () => {
      const reply = await replyTo(desk, turn);
      await tell('form' in reply ? buttonFor(desk, turn) : reply.card);
    },
    tell,
  );
}
