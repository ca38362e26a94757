import type { Outcome } from '../client.js';
import type { SlackWorkspace } from '../slack/workspace.js';
import type { TeamsTenant } from '../teams/tenant.js';
import { deed, type SlackDeed, type TeamsDeed } from './deed.js';
import { Unanswerable } from './http.js';

export interface Platforms {
  workspace: SlackWorkspace;
  tenant: TeamsTenant;
}

/** Nothing had to be asked of the bot. */
const byTheClient: Outcome = { status: 0, ms: 0, trouble: null };

/** What the stand-ins throw is what a person cannot do: the button is gone, the account is closed. */
export async function perform({ workspace, tenant }: Platforms, body: unknown): Promise<Outcome> {
  const wanted = deed.safeParse(body);
  if (!wanted.success) throw new Unanswerable(400, `No such deed: ${wanted.error.issues[0]?.message}`);
  const { data } = wanted;
  try {
    return await (data.platform === 'slack' ? inSlack(workspace, data) : inTeams(tenant, data));
  } catch (error) {
    throw new Unanswerable(409, error instanceof Error ? error.message : String(error));
  }
}

async function inSlack(workspace: SlackWorkspace, deed: SlackDeed): Promise<Outcome> {
  const client = workspace.client(deed.person);
  if ('answers' in deed) deed.answers.forEach(({ spot, answer }) => client.enters(spot, answer));
  switch (deed.does) {
    case 'type':
      return client.types(deed.text, deed.where);
    case 'click':
      return client.clicks(deed.spot, deed.option);
    case 'submit':
      return client.submits();
    case 'openHome':
      return workspace.opensHome(deed.person);
    case 'close':
      client.closes();
      return byTheClient;
    case 'enter':
      return byTheClient;
  }
}

async function inTeams(tenant: TeamsTenant, deed: TeamsDeed): Promise<Outcome> {
  const client = tenant.client(deed.person);
  switch (deed.does) {
    case 'type':
      return client.types(deed.text, deed.where);
    case 'press':
      return client.pressesOn(deed.key, deed.title, deed.values, deed.nth);
    case 'makeGroup':
      await tenant.makeGroup([deed.person, ...deed.with], { withBot: true });
      return byTheClient;
    case 'addBot':
    case 'removeBot':
      return tenant[deed.does](deed.where);
    case 'addMember':
    case 'removeMember':
      return tenant[deed.does](deed.where, deed.whom);
    case 'install':
    case 'uninstall':
      return tenant[deed.does](deed.person);
    case 'block':
    case 'unblock':
    case 'reload':
    case 'closeDialog':
      tenant[deed.does](deed.person);
      return byTheClient;
  }
}
