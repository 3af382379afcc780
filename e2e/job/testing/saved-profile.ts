import { expect, type Page } from '@playwright/test';
import { practice, type Values } from './practice.ts';

type ProfileToSave = { readonly name: string; readonly values?: Values; readonly tested?: boolean };

const guide = { platform: 'stackone', connector: 'microsoftoutlook' };

const selection = {
  actions: ['microsoftoutlook_send_mail'],
  permissionType: 'delegated',
  strategy: 'documented',
  accountType: 'single',
  cloud: 'global',
};

/** Saves a profile without going through the page for it; answers with its id. */
export async function saveProfile(
  { request }: Page,
  { name, values: credentials = practice('granted'), tested = false }: ProfileToSave,
): Promise<string> {
  const post = async (path: string, data: unknown) => {
    const answer = await request.post(`/api/v1/${path}`, { data });
    expect(answer.ok(), `${path}: ${answer.status()}`).toBe(true);
    return answer.json();
  };
  const test = tested
    ? { checkRunId: (await post('checks', { ...guide, selection, credentials })).id }
    : {};
  const { id } = await post('profiles', {
    ...guide,
    ...test,
    name,
    credentials,
    selection,
  });
  return id;
}
