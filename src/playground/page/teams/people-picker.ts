export interface Person {
  name: string;
  value: string;
}

/** Teams fills a people picker with the directory: here a list to choose from. */
export function withPeople(node: unknown, people: readonly Person[]): unknown {
  if (Array.isArray(node)) return node.map((each) => withPeople(each, people));
  if (node === null || typeof node !== 'object') return node;
  const fields = Object.fromEntries(
    Object.entries(node).map(([name, each]) => [name, withPeople(each, people)]),
  );
  const { 'choices.data': picked, ...rest } = fields;
  if (!picked) return fields;
  const choices = people.map(({ name, value }) => ({ title: name, value }));
  return { ...rest, choices, style: 'compact', placeholder: 'Search for people' };
}
