import { createRoot } from 'react-dom/client';
import { config } from 'zod/v4/core';
import { App } from './app';
import { openingScreen } from './frame/loading';
import 'antd/dist/antd.css';
import './kit/base.css';
import './kit/kit.css';

// The page may not compile code from text (CSP); zod must not even try. Before the first schema is made.
config({ jitless: true });

const root = document.getElementById('root');
if (root) {
  openingScreen(location.hash);
  createRoot(root).render(<App />);
}
