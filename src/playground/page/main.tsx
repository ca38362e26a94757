import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RenderedCards } from './rendered-cards.js';
import { Playground } from './playground.js';
import './styles/all.css';

const page = document.getElementById('page');
const view = location.pathname.startsWith('/playground/cards') ? <RenderedCards /> : <Playground />;
if (page) createRoot(page).render(<StrictMode>{view}</StrictMode>);
