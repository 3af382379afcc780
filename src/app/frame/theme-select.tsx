import { useState } from 'react';
import { type Theme, themes } from '#contract/theme.ts';
import { usePageData } from '../api/page-data.ts';
import { applyTheme } from '../browser/theme.ts';
import { frameMessages } from '../messages/frame.ts';
import { Select } from '../ui/select.tsx';

/** Light, dark, or as the system has it. */
export function ThemeSelect() {
  const [theme, setTheme] = useState<Theme>(usePageData().theme);
  return (
    <span className="needs-script">
      <Select
        label={frameMessages.theme}
        hideLabel
        value={theme}
        options={themes.map((value) => ({ value, label: frameMessages.themes[value] }))}
        onChange={(chosen) => {
          setTheme(chosen);
          applyTheme(chosen);
        }}
      />
    </span>
  );
}
