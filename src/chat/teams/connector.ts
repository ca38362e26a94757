import type { CardActivity } from './render.js';

/** Where something can be written. */
export interface Place {
  conversation: string;
  serviceUrl: string;
}

export interface Member {
  id: string;
  name: string | null;
  aadObjectId: string | null;
  email: string | null;
}

/** What the bot asks of Teams. Everything throws `TeamsSaidNo` or `NoAnswer`, and tries once. */
export interface Connector {
  /** The new message's id. */
  post(place: Place, activity: CardActivity): Promise<string>;
  put(place: Place, id: string, activity: CardActivity): Promise<void>;
  /** The one personal chat with somebody who has the app: the same one every time. */
  open(tenant: string, user: string, serviceUrl: string): Promise<Place>;
  member(place: Place, user: string): Promise<Member>;
  /** The people of a chat; of a large one only so many as to see that it is one. */
  members(place: Place): Promise<Member[]>;
}
