import { asYaml } from '../../../src/framework-file/write.js';
import { builtInFrameworks } from '../../../src/mentoring/frameworks.js';
import { unescaped } from '../../stories/browser.js';
import { chidisName, tokenIn, visiting } from './visitor.js';

const { house, send, inside, newest, versions } = visiting();

const textIn = (page: string) =>
  unescaped(/<textarea[^>]*name="draft"[^>]*>\n(.*?)<\/textarea>/s.exec(page)?.[1] ?? '');
const inputIn = (page: string, name: string) =>
  unescaped(new RegExp(`<input[^>]*name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? 'none');

describe('the editor', () => {
  const opened = async () => {
    const visitor = await inside();
    const id = await newest('standard');
    await visitor.opens(`/framework/edit?copy=${id}`);
    return visitor;
  };

  test('shows what was written as text, whatever it is', async () => {
    const visitor = await opened();
    const evil = '</textarea><script>alert(1)</script>" onfocus="x';
    await visitor.sends('/framework/edit', { 'heading:purpose': evil }, ['deed', 'check']);
    expect(visitor.page).not.toMatch(/<script|onfocus="x|<b>/);
    await visitor.sends('/framework/edit', { 'heading:focus': evil }, ['deed', 'reword:focus']);
    expect(visitor.page).not.toMatch(/<script|onfocus="x/);
    expect(unescaped(visitor.page)).toContain(evil);
  });

  test('tells no browser to run, load or frame anything', async () => {
    const { cookie } = await opened();
    const { headers } = await fetch(house().at('/framework'), { headers: { cookie } });
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect([headers.get('cache-control'), headers.get('referrer-policy')]).toEqual([
      'private, no-store',
      'no-referrer',
    ]);
  });

  test('keeps what does not hold, says on which line, and saves nothing of it', async () => {
    const visitor = await opened();
    const before = await versions();
    const draft = asYaml({ ...builtInFrameworks.bsw, id: 'ours' }).replace('kind: text', 'kind: novel');
    await visitor.sends('/framework/edit', { draft }, ['deed', 'save']);
    expect(visitor.status).toBe(422);
    expect(unescaped(visitor.page)).toMatch(/Line \d+, column \d+.*“kind” must be one of these/s);
    expect(unescaped(visitor.page)).toContain(draft.trimEnd());
    await visitor.sends('/framework/edit', { draft: 'a: [' }, ['deed', 'up:purpose']);
    expect([visitor.status, visitor.page.includes('a: [')]).toEqual([422, true]);
    expect(await versions()).toBe(before);
  });

  test('does not mistake one text for another that was changed by hand meanwhile', async () => {
    const visitor = await opened();
    const draft = asYaml({ ...builtInFrameworks.wbs, id: 'ours' });
    await visitor.sends('/framework/edit', { draft, 'heading:purpose': 'Stale' }, ['deed', 'drop:nothing']);
    expect(unescaped(visitor.page)).toContain('That is not in the text any more');
    expect(textIn(visitor.page)).not.toContain('Stale');
    expect(inputIn(visitor.page, 'heading:purpose')).toBe('Stale');
  });

  test('keeps what was changed by hand, takes over what was reworded beside it, and says where the two meet', async () => {
    const visitor = await opened();
    const byHand = textIn(visitor.page)
      .replace('heading: Purpose', 'heading: By hand')
      .replace('heading: Focus', 'heading: Hand’s focus');
    expect(byHand).toMatch(/By hand[^]*Hand’s focus/);
    const typed = { draft: byHand, 'title:why': 'Why we do it', 'heading:focus': 'My focus' };
    await visitor.sends('/framework/edit', typed, ['deed', 'save']);
    expect(visitor.status).toBe(200);
    expect(textIn(visitor.page)).toMatch(/Why we do it[^]*heading: By hand[^]*heading: Hand’s focus/);
    expect(inputIn(visitor.page, 'heading:focus')).toBe('My focus');
    expect(unescaped(visitor.page)).toMatch(/nothing was saved[^]*The text says: “Hand’s focus”/);
    await visitor.sends('/framework/edit', {}, ['deed', 'check']);
    expect(textIn(visitor.page)).toMatch(/heading: By hand[^]*heading: My focus/);
    expect(unescaped(visitor.page)).not.toContain('Hand’s focus');
  });

  test('loses nothing typed beside a text that cannot be read, nor a clause begun, nor words for what is gone', async () => {
    const visitor = await opened();
    const good = textIn(visitor.page);
    const typed = { 'heading:purpose': 'Our aim', 'newAsk:why': 'What else?', draft: `a: [\n${good}` };
    await visitor.sends('/framework/edit', typed, ['deed', 'save']);
    expect(unescaped(visitor.page)).toContain('is kept, and goes into the text once that can be read');
    await visitor.sends('/framework/edit', { draft: good }, ['deed', 'save']);
    expect(unescaped(visitor.page)).toContain('You have begun a clause and not added it');
    expect(textIn(visitor.page)).toContain('heading: Our aim');
    expect(inputIn(visitor.page, 'newAsk:why')).toBe('What else?');
    await visitor.sends('/framework/edit', { 'newHeading:why': 'More' }, ['deed', 'add:why']);
    expect(textIn(visitor.page)).toMatch(/heading: More[^]*ask: What else\?/);
    expect(inputIn(visitor.page, 'newAsk:why')).toBe('');
    await visitor.sends(
      '/framework/edit',
      { draft: asYaml({ ...builtInFrameworks.ilm, id: 'ours' }), 'heading:ownMore': 'Much' },
      ['deed', 'save'],
    );
    expect(unescaped(visitor.page)).toContain('nothing was saved: “Much”');
  });

  test('saves the same twice as one version, something else as the next, and two at once as two', async () => {
    const visitor = await opened();
    const token = tokenIn(visitor.page);
    const save = (heading: string) =>
      send(
        '/framework/edit',
        { token, deed: 'save', draft: asYaml({ ...builtInFrameworks.ilm, id: 'twice', title: heading }) },
        { cookie: visitor.cookie },
      );
    for (const title of ['One', 'One', 'Two']) expect((await save(title)).status).toBe(303);
    await Promise.all(['Three', 'Four', 'Five'].map(save));
    const doubled = await Promise.all(['Six', 'Six', 'Six', 'Six'].map(save));
    expect(new Set(doubled.map(({ headers }) => headers.get('location'))).size).toBe(1);
    const own = (await house().programmes.versions()).filter(({ framework }) => framework.id === 'twice');
    expect(own.map(({ framework }) => framework.number)).toEqual([6, 5, 4, 3, 2, 1]);
    expect(own.map(({ framework, savedBy }) => [framework.date, savedBy])).toEqual(
      Array(6).fill(['2026-12-01', chidisName]),
    );
    const { rows } = await house().pool.query(`select kind, count(*)::int from audit_event group by kind`);
    expect(rows).toEqual([{ kind: 'frameworkSaved', count: 6 }]);
  });

  test('takes a file in either format, and gives one back', async () => {
    const visitor = await inside();
    const id = await newest('wbs');
    for (const as of ['yaml', 'json']) {
      const file = await fetch(house().at(`/framework/download?version=${id}&as=${as}`), {
        headers: { cookie: visitor.cookie },
      });
      expect(file.headers.get('content-disposition')).toBe(
        `attachment; filename="wbs-${builtInFrameworks.wbs.number}.${as}"`,
      );
      await visitor.opens('/framework');
      await visitor.sends('/framework/edit', { file: new File([await file.text()], 'f') }, [
        'deed',
        'upload',
      ]);
      expect(unescaped(visitor.page)).toContain('id: wbs\ntitle: ');
      expect(unescaped(visitor.page)).toContain('such as our-wbs');
    }
  });
});
