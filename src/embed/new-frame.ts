/** All that the wizard needs; to lead the portal’s own page elsewhere is not among it. */
const sandbox =
  'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals';

/** Until the wizard says how high it is, in CSS pixels. */
const firstHeight = 480;

/** A frame for that address, not in the page yet. */
export function newFrame(address: string, title = 'Scopewright'): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.allow = 'clipboard-write';
  frame.setAttribute('sandbox', sandbox);
  frame.style.cssText = `border:0;display:block;width:100%;height:${firstHeight}px`;
  frame.src = address;
  return frame;
}
