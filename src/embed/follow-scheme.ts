import type { Scheme } from '#contract/embed-messages.ts';

type Following = { current(): Scheme; end(): void };

/**
 * Light or dark as an element of the page is shown, now, and again whenever `onChange` says that it may be
 * another.
 */
export function followScheme(element: Element, onChange: () => void): Following {
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', onChange);
  // Portals switch by a class or an attribute of the whole page.
  const switches = new MutationObserver(onChange);
  const { body, documentElement } = document;
  for (const node of [documentElement, body]) switches.observe(node, { attributes: true });
  return {
    current: () => {
      const words = getComputedStyle(element).colorScheme.split(' ');
      const isDark = words.includes('dark');
      if (isDark !== words.includes('light')) return isDark ? 'dark' : 'light';
      return system.matches ? 'dark' : 'light';
    },
    end: () => {
      system.removeEventListener('change', onChange);
      switches.disconnect();
    },
  };
}
