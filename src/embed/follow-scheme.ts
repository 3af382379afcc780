import type { Scheme } from '#contract/embed-messages.ts';

/**
 * Light or dark as an element of the page is shown, now and, by `onChange`, later. The answer ends it.
 */
export function followScheme(element: Element, onChange: (scheme: Scheme) => void) {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const current = (): Scheme => {
    const words = getComputedStyle(element).colorScheme.split(' ');
    const [light, dark] = [words.includes('light'), words.includes('dark')];
    if (light !== dark) return dark ? 'dark' : 'light';
    return system.matches ? 'dark' : 'light';
  };
  const tell = () => onChange(current());
  system.addEventListener('change', tell);
  // Portals switch by a class or an attribute of the whole page.
  const switches = new MutationObserver(tell);
  const { body, documentElement } = document;
  for (const node of [documentElement, body]) switches.observe(node, { attributes: true });
  return {
    current,
    end: () => {
      system.removeEventListener('change', tell);
      switches.disconnect();
    },
  };
}
