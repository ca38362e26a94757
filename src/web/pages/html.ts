/** A piece of a page whose every text has been escaped. */
export interface Html {
  readonly html: string;
}

type Inside = string | number | Html | null | false | readonly Inside[];

/** Whatever stands in `${}` is shown as the text that it is; only what was made here is markup. */
export const html = (strings: TemplateStringsArray, ...inside: Inside[]): Html => ({
  html: strings.map((text, n) => `${text}${n < inside.length ? shown(inside[n] ?? null) : ''}`).join(''),
});

function shown(inside: Inside): string {
  if (inside === null || inside === false) return '';
  if (typeof inside === 'string' || typeof inside === 'number') return escaped(String(inside));
  return 'html' in inside ? inside.html : inside.map(shown).join('');
}

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
