import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RenderedCards } from './rendered-cards.js';
import { Playground } from './playground.js';
import './styles/base.css';
import './styles/stage.css';
import './styles/chat.css';
import './styles/slack.css';
import './styles/slack-form.css';
import './styles/teams.css';
import './styles/adaptive-card.css';
import './styles/cards.css';

const page = document.getElementById('page');
const view = location.pathname.startsWith('/playground/cards') ? <RenderedCards /> : <Playground />;
if (page) createRoot(page).render(<StrictMode>{view}</StrictMode>);
