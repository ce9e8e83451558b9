/** What a fake shows to the one that it connects to. */
interface Findable {
  readonly ufrag: string;
}

const live = new Map<string, Findable>();
let made = 0;

/** An `ice-ufrag` that no fake had before. */
export const newUfrag = (): string => (++made).toString(36).padStart(4, '0');

export const enter = (fake: Findable): unknown => live.set(fake.ufrag, fake);

export const leave = (fake: Findable): unknown => live.delete(fake.ufrag);

/** The live fake whose SDP has this `ice-ufrag`. */
export const findByUfrag = <T extends Findable>(ufrag: string | undefined): T | undefined =>
  live.get(ufrag ?? '') as T | undefined;

/** The `ice-ufrag` of every fake that is not closed. */
export const liveFakes = (): string[] => [...live.keys()];
