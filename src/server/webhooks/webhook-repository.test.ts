import { expect, it } from 'vitest';
import { describeOnBothEngines } from '../db/testing/describe-on-both-engines.ts';
import { startWebhooks } from './testing/webhooks-for-test.ts';

const url = 'https://hooks.example/';

describeOnBothEngines('a webhook', (open) => {
  it('stays as it was when what belongs to a change cannot be done', async () => {
    const { db, webhooks } = startWebhooks(await open(), []);
    const broken = async () => {
      throw new Error('broken');
    };
    const input = { url, eventTypes: [], createdByName: 'Olga' };
    const { webhook } = await webhooks.create(input);
    const everything = () => db.selectFrom('webhook_endpoints').selectAll().execute();
    const before = await everything();
    await expect(webhooks.create(input, broken)).rejects.toThrow('broken');
    await expect(webhooks.change(webhook.id, { disabled: true }, broken)).rejects.toThrow('broken');
    await expect(webhooks.rotateSecret(webhook.id, broken)).rejects.toThrow('broken');
    await expect(webhooks.remove(webhook.id, broken)).rejects.toThrow('broken');
    expect(await everything()).toEqual(before);
  });

  it('is told as it is after a change, and as it was when it is gone', async () => {
    const { webhooks } = startWebhooks(await open(), []);
    const told: string[] = [];
    const tell = async (_: unknown, { url }: { readonly url: string }) => {
      told.push(url);
    };
    const input = { url, eventTypes: [], createdByName: 'Olga' };
    const { webhook } = await webhooks.create(input, tell);
    await webhooks.change(webhook.id, { url: `${url}2` }, tell);
    await webhooks.rotateSecret(webhook.id, tell);
    await webhooks.remove(webhook.id, tell);
    expect(told).toEqual([url, `${url}2`, `${url}2`, `${url}2`]);
  });
});
