// Lets a script run the sources as they stand: `register('./typescript.mjs', import.meta.url)` from node:module.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const options = { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'es6' } };

export function resolve(specifier, context, next) {
  const source = specifier.startsWith('.') && new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
  return source && existsSync(source) ? { url: source.href, shortCircuit: true } : next(specifier, context);
}

export function load(url, context, next) {
  const file = new URL(url);
  if (!file.pathname.endsWith('.ts')) return next(url, context);
  const { code } = transformSync(readFileSync(file, 'utf8'), {
    ...options,
    filename: fileURLToPath(file),
    sourceMaps: 'inline',
  });
  return { format: 'module', source: code, shortCircuit: true };
}
