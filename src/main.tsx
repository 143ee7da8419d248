import './ui/page/theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import messages from 'virtual:messages/en';
import { translator } from './messages/translator.ts';
import { App } from './ui/page/App.tsx';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App t={translator('en', messages)} now={Date.now()} />
    </StrictMode>,
  );
}
