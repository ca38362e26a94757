import { Trouble, useHands } from '../chat/hands.js';
import { Nothing } from '../chat/nothing.js';
import { useKeptFocus } from '../chat/use-kept-focus.js';
import { Blocks } from './blocks.js';
import type { Home } from './shapes.js';
import { SurfaceFor, type House } from './surface.js';

const tabs = ['Home', 'Messages'] as const;
export type Tab = (typeof tabs)[number];

/** The two sides of the bot's own place. Slack says so to the bot each time that somebody comes to Home. */
export function HomeTabs({ tab, onTab }: { tab: Tab; onTab: (tab: Tab) => void }) {
  const { act } = useHands();
  const open = (each: Tab) => {
    onTab(each);
    if (each === 'Home') void act({ does: 'openHome' }, 'home');
  };
  return (
    <div className="tabs" role="group" aria-label="In Mentoring">
      {tabs.map((each) => (
        <button key={each} type="button" aria-pressed={tab === each} onClick={() => open(each)}>
          {each}
        </button>
      ))}
    </div>
  );
}

/** What the bot published last, for this person alone. */
export function HomePage({ home, house }: { home: Home | null; house: House }) {
  const { busy } = useHands();
  const here = useKeptFocus<HTMLElement>(home?.hash ?? '');
  return (
    <section className="sl-home" aria-label="Home" aria-busy={busy === 'home'} ref={here} tabIndex={-1}>
      <Trouble at="home" />
      {home ? (
        <SurfaceFor key={home.id} house={house} id={home.id} revision={home.hash} values={home.state.values}>
          <Trouble at={home.id} />
          <Blocks blocks={home.blocks} />
        </SurfaceFor>
      ) : (
        busy !== 'home' && (
          <Nothing title="This is a work in progress">Mentoring has shown nothing here.</Nothing>
        )
      )}
    </section>
  );
}
