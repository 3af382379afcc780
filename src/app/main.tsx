import { hydrateRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { type PageData, pageDataId } from '#contract/page.ts';
import { App } from './app.tsx';
import { keepEarlyMessages } from './host/early-messages.ts';
import { createPages } from './pages/create-pages.tsx';
import './ui/styles.css';

/** Takes over the page that the server rendered, once the code of that page is there. */
async function start(): Promise<void> {
  const root = document.getElementById('root');
  const text = document.getElementById(pageDataId)?.textContent;
  if (root === null || text === null || text === undefined) throw new Error('not one of our pages');
  // Our own server wrote it into this very document, validated.
  const data = JSON.parse(text) as PageData;
  if (data.embed) keepEarlyMessages();
  const pages = createPages();
  await pages.load(window.location.pathname, data.guides);
  hydrateRoot(
    root,
    // A choice shows at once: a transition would hold the box that was ticked back.
    <BrowserRouter useTransitions={false}>
      <App data={data} pages={pages} />
    </BrowserRouter>,
  );
}

void start();
