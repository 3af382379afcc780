import type { ComponentType } from 'react';
import type { Guide } from '#domain/catalog/guide.ts';
import { FetchedGuide } from '../guide-view/fetched-guide.tsx';
import { SetupMode } from './setup-mode.tsx';

type GuideRestProps = {
  platform: string;
  connector: string;
  /** What the page has brought, be it of another guide. */
  guide: Guide | undefined;
  View: ComponentType<{ guide: Guide }>;
};

/** What few visits to a guide need: above the guide that the page brought, its setup; else the guide, fetched. */
export function GuideRest({ platform, connector, guide, View }: GuideRestProps) {
  if (guide?.platform.id === platform && guide.connector.id === connector) {
    return <SetupMode guide={guide} />;
  }
  return <FetchedGuide platform={platform} connector={connector} View={View} />;
}
