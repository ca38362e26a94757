// In a fresh clone jest knows no times and begins with the largest files; the slowest are small, and would be last.
import { statSync } from 'node:fs';

// They start processes, then they play whole stories; the others are quick.
const slowest = [
  '/test/crash/',
  '/test/store/embedded/',
  '/test/store/drift',
  '/test/import-rules',
  '/test/stories/',
];

const rank = ({ path }) => {
  const place = slowest.findIndex((part) => path.includes(part));
  return place < 0 ? slowest.length : place;
};

export default class SlowestFirst {
  sort(tests) {
    const size = new Map(tests.map(({ path }) => [path, statSync(path).size]));
    return [...tests].sort((a, b) => rank(a) - rank(b) || size.get(b.path) - size.get(a.path));
  }

  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {}
}
