import { createRoot } from 'react-dom/client';
import { App } from './app';
import { openingScreen } from './frame/loading';
import 'antd/dist/antd.css';
import './kit/base.css';
import './kit/kit.css';
import './kit/dialogs.css';

const root = document.getElementById('root');
if (root) {
  openingScreen(location.hash);
  createRoot(root).render(<App />);
}
