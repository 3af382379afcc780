import { usePageData } from '../api/page-data.ts';
import { guideMessages } from '../messages/guide.ts';

/** Names a guide by the IDs of its platform and connector, which may be gone by now. */
export function useGuideTitle(): (platform: string, connector: string) => string {
  const { guides } = usePageData();
  return (platform, connector) => {
    const guide = guides.find(
      (one) => one.platform.id === platform && one.connector.id === connector,
    );
    return guideMessages.title(
      guide?.connector.name ?? connector,
      guide?.platform.name ?? platform,
    );
  };
}
