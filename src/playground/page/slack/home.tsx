import { Trouble } from '../chat/hands.js';
import { Blocks } from './blocks.js';
import type { Block } from './shapes.js';
import { SurfaceFor, type House } from './surface.js';

/** The app's own page in Slack, which the bot fills when somebody opens it. */
export function Home({
  home,
  house,
}: {
  home: { id: string; hash: string; blocks: Block[] } | null;
  house: House;
}) {
  return (
    <div className="log sl-home" aria-live="polite">
      <Trouble at="home" />
      {home ? (
        <SurfaceFor house={house} id={home.id} revision={home.hash} values={null}>
          <Blocks blocks={home.blocks} />
          <Trouble at={home.id} />
        </SurfaceFor>
      ) : (
        <div className="nothing">
          <p className="nothing-title">Nothing on this page yet</p>
          <p>Mentoring says everything in Messages.</p>
        </div>
      )}
    </div>
  );
}
