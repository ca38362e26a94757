// swc takes the attribute off `import … with { type: 'json' }`, and Node wants it.
export const load = (url, context, next) =>
  next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context);
