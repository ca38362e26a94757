import { useEffect, useState } from 'react';
import type { RenderedCard, RenderedCards as All } from '../server/rendered.js';
import { backstage } from './backstage.js';
import { Blocks } from './slack/blocks.js';
import type { Block } from './slack/shapes.js';
import { SurfaceFor } from './slack/surface.js';
import { Card } from './teams/card.js';

const nobody = { nameOf: (id: string) => id, people: ['Ben Osei'], rooms: [] };
const people = [{ name: 'Ben Osei', value: 'ben' }];

/** Every state of every card, as both platforms show it. */
export function RenderedCards() {
  const [all, setAll] = useState<All | null>(null);
  const [trouble, setTrouble] = useState('');
  const [filter, setFilter] = useState('');
  useEffect(() => {
    void backstage.cards().then(setAll, (error: unknown) => setTrouble(String(error)));
  }, []);
  const cards = all?.cards.filter(({ name }) => name.includes(filter.trim().toLowerCase())) ?? [];
  return (
    <div className="cards-page">
      <header className="bar">
        <h1>
          <span className="avatar avatar-bot" aria-hidden="true" />
          Mentoring <span className="bar-sub">all cards</span>
        </h1>
        <nav className="bar-links" aria-label="Playground">
          <a href="/playground/">Back to the playground</a>
        </nav>
      </header>
      <div className="cards-body">
        <nav className="cards-index" aria-label="Cards">
          <label>
            Find a card
            <input type="search" value={filter} onChange={({ target }) => setFilter(target.value)} />
          </label>
          <ul>
            {cards.map(({ name }) => (
              <li key={name}>
                <a href={`#${name}`}>{name}</a>
              </li>
            ))}
          </ul>
        </nav>
        <main>
          {trouble && (
            <p className="cards-note" role="alert">
              {trouble}
            </p>
          )}
          {all?.unreadable.map((file) => (
            <p className="cards-note" key={file}>
              {file} cannot be read.
            </p>
          ))}
          {all?.cards.length === 0 && (
            <p className="cards-note">There are no rendered cards yet: `npm run cards` writes them.</p>
          )}
          {cards.map((card) => (
            <Both key={card.name} card={card} />
          ))}
        </main>
      </div>
    </div>
  );
}

function Both({ card: { name, teams, slack } }: { card: RenderedCard }) {
  const json = { teams, slack };
  return (
    <section className="both" id={name} aria-label={name}>
      <h2>{name}</h2>
      <div className="both-sides">
        <div>
          <h3>Slack{slack.kind === 'view' ? ', a window' : ''}</h3>
          <div className="slack shelf">
            <SurfaceFor house={nobody} id={name} revision="" values={null}>
              {slack.kind === 'view' ? (
                <StillWindow view={slack.view} />
              ) : (
                <Blocks blocks={slack.blocks as unknown as Block[]} />
              )}
            </SurfaceFor>
          </div>
        </div>
        <div>
          <h3>Teams</h3>
          <div className="teams shelf">
            <Card cardKey={name} content={teams} people={people} />
          </div>
        </div>
      </div>
      <details>
        <summary>JSON</summary>
        <pre>{JSON.stringify(json, null, 2)}</pre>
      </details>
    </section>
  );
}

interface View {
  title?: { text: string };
  submit?: { text: string };
  close?: { text: string };
  blocks: unknown[];
}

function StillWindow({ view }: { view: Extract<RenderedCard['slack'], { kind: 'view' }>['view'] }) {
  const { title, submit, close, blocks } = view as View;
  return (
    <div className="sl-modal still">
      <header>
        <h3>{title?.text}</h3>
      </header>
      <div className="sl-modal-body">
        <Blocks blocks={blocks as Block[]} />
      </div>
      <footer>
        {close && (
          <button type="button" className="sl-button">
            {close.text}
          </button>
        )}
        {submit && (
          <button type="button" className="sl-button primary">
            {submit.text}
          </button>
        )}
      </footer>
    </div>
  );
}
