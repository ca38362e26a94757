import { tellOne } from './many.js';
import type { Options } from './options.js';

/** A process that tells the stories it is asked for. */
process.on('message', (options: Options) => {
  void tellOne(options).then((told) => process.send?.(told));
});
