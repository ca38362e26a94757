import { setStage, type Stage } from './stage.js';

/** A stage for each test of a file; no story may leave a fault in the log. */
export function onStage(): () => Stage {
  let stage: Stage;
  beforeEach(async () => {
    stage = await setStage();
  });
  afterEach(async () => {
    const faults = stage.logged.filter((line) => line.includes('"level":50'));
    await stage.close();
    expect(faults).toEqual([]);
  });
  return () => stage;
}
