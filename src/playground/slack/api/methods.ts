import { chat } from './chat.js';
import { files } from './files.js';
import { forms } from './forms.js';
import type { Method } from './method.js';
import { people } from './people.js';
import { reading } from './reading.js';
import { rooms } from './rooms.js';

export const methods: ReadonlyMap<string, Method> = new Map<string, Method>(
  Object.entries({ ...people, ...rooms, ...reading, ...chat, ...files, ...forms }),
);
