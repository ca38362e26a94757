// jest-light-runner waits for ever: https://github.com/nicolo-ribaudo/jest-light-runner#unsupported-jest-features
import { addEventHandler } from 'jest-circus';

// It sets this even where there is no terminal, and whatever a test starts would write in colours.
if (process.env.FORCE_COLOR === 'undefined') delete process.env.FORCE_COLOR;

const usualTimeout = 30_000;

addEventHandler((event, { currentDescribeBlock: block }) => {
  if (event.name === 'add_test') limit(block.children.at(-1));
  if (event.name === 'add_hook') limit(block.hooks.at(-1));
});

function limit(added) {
  const { fn, timeout = usualTimeout } = added;
  added.fn = () => inTime(fn, timeout);
}

async function inTime(work, timeout) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Not done after ${timeout} ms`)), timeout);
  });
  await Promise.race([Promise.resolve().then(work), late]).finally(() => clearTimeout(timer));
}
