import { chunksOf } from '../sdp/chunks';

/** How many rows a group has: few, so that one row more lays out little; not too few, as each group costs too. */
const SIZE = 24;

const isSame = <T>(a: readonly T[], b: readonly T[] | undefined): boolean =>
  a.length === b?.length && a.every((one, at) => one === b[at]);

/**
 * Cuts the rows of a long list into groups, each laid out for itself: with one row more, the browser looks at one group
 * and not at every row. A group with the same rows as before is the same array, so that nothing of it is drawn anew.
 */
export class Groups<Row> {
  private last: readonly (readonly Row[])[] = [];

  of(rows: readonly Row[]): readonly (readonly Row[])[] {
    return (this.last = chunksOf(rows, SIZE).map((group, at) =>
      isSame(group, this.last[at]) ? this.last[at]! : group,
    ));
  }
}
