// The kiosk's own page (前台): nothing of the staff's window is part of it.
import { createRoot } from 'react-dom/client';
import { Kiosk } from './kiosk';
import './kiosk.css';

const root = document.getElementById('root');
if (root) createRoot(root).render(<Kiosk />);
