import { setStage, type Stage } from './stage.js';

/** A stage for the stories of a file, each of which begins anew; none may leave a fault in the log. */
export function onStage(): () => Stage {
  let stage: Stage;
  let isUsed = false;
  beforeAll(async () => {
    stage = await setStage();
  });
  beforeEach(async () => {
    if (isUsed) await stage.anew();
    isUsed = true;
  });
  afterEach(() => {
    expect(stage.logged.filter((line) => line.includes('"level":50'))).toEqual([]);
  });
  afterAll(() => stage.close());
  return () => stage;
}
