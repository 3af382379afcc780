import { useSyncExternalStore } from 'react';
import { themes } from '#contract/theme.ts';
import { usePageData } from '../api/page-data.ts';
import { applyTheme, shownTheme, watchTheme } from '../browser/theme.ts';
import { frameMessages } from '../messages/frame.ts';
import { Select } from '../ui/select.tsx';

/** Light, dark, or as the system has it. */
export function ThemeSelect() {
  const rendered = usePageData().theme;
  const theme = useSyncExternalStore(watchTheme, shownTheme, () => rendered);
  return (
    <span className="needs-script">
      <Select
        label={frameMessages.theme}
        hideLabel
        value={theme}
        options={themes.map((value) => ({ value, label: frameMessages.themes[value] }))}
        onChange={applyTheme}
      />
    </span>
  );
}
