import type { ServerResponse } from 'node:http';
import { asJson, asYaml } from '../../framework-file/write.js';
import { copyOf, draftOf, drafted, type Drafted } from './drafting.js';
import { editorPage } from './editor.js';
import { sorryPage } from './entry.js';
import type { Sent } from '../pages/form.js';
import { listPage } from './list.js';
import { sendFile, sendOn, sendPage } from '../pages/page.js';
import { sorries } from './sorry.js';
import type { Desk, Visit } from './visit.js';

export async function list(
  { programmes }: Desk,
  visit: Visit,
  query: URLSearchParams,
  res: ServerResponse,
): Promise<void> {
  const { t } = visit.words;
  const versions = await programmes.versions();
  const saved = versions.find(({ id }) => id === query.get('saved'))?.framework;
  const notice = saved
    ? t('“{{key}}” is saved as version {{number}}. It is used once you choose it below.', {
        key: saved.id,
        number: saved.number,
      })
    : null;
  sendPage(res, {
    title: t('What new {{agreement}}s are made on'),
    language: visit.visitor.language,
    body: listPage(visit, versions, notice),
  });
}

export async function writing(
  { programmes }: Desk,
  visit: Visit,
  query: URLSearchParams,
  res: ServerResponse,
): Promise<void> {
  const version = await programmes.version(query.get('copy') ?? '');
  if (!version) {
    gone(res, visit);
    return;
  }
  editor(res, visit, draftOf(copyOf(version, visit)));
}

export async function edit(
  { programmes }: Desk,
  visit: Visit,
  form: Sent,
  res: ServerResponse,
): Promise<void> {
  const draft = drafted(form, visit);
  if (form.fields.get('deed') !== 'save' || !draft.framework) {
    editor(res, visit, draft);
    return;
  }
  const saved = await programmes.save(draft.framework, { by: visit.visitor.id, at: visit.at });
  sendOn(res, `/framework?saved=${saved.id}#version-${saved.id}`);
}

export async function use(
  { programmes }: Desk,
  visit: Visit,
  form: Sent,
  res: ServerResponse,
): Promise<void> {
  const version = await programmes.version(form.fields.get('version') ?? '');
  if (!version) {
    gone(res, visit);
    return;
  }
  const { programme } = visit.running;
  const settings = { ...programme, frameworkVersion: version.id };
  await programmes.set(programme.id, settings, { by: visit.visitor.id, at: visit.at });
  sendOn(res, `/framework#version-${version.id}`);
}

export async function download(
  { programmes }: Desk,
  visit: Visit,
  query: URLSearchParams,
  res: ServerResponse,
): Promise<void> {
  const version = await programmes.version(query.get('version') ?? '');
  if (!version) {
    gone(res, visit);
    return;
  }
  const { framework } = version;
  const name = `${framework.id}-${framework.number}`;
  sendFile(
    res,
    query.get('as') === 'json'
      ? { name: `${name}.json`, type: 'application/json', content: asJson(framework) }
      : { name: `${name}.yaml`, type: 'application/yaml', content: asYaml(framework) },
  );
}

const editor = (res: ServerResponse, visit: Visit, draft: Drafted): void =>
  sendPage(res, {
    status: draft.faults.length > 0 ? 422 : 200,
    title: visit.words.t('Write a framework'),
    language: visit.visitor.language,
    body: editorPage(visit, draft),
  });

const gone = (res: ServerResponse, { words, visitor }: Visit): void =>
  sendPage(res, {
    status: 404,
    title: words.t('The framework page'),
    language: visitor.language,
    body: sorryPage(words, words.t(sorries.gone)),
  });
