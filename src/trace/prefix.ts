/**
 * An immutable list that shares its items with the lists it grew from, so that adding one costs O(1)
 * and every earlier list stays as it was.
 */
export class Prefix<T> implements Iterable<T> {
  private constructor(
    private readonly items: T[],
    readonly length: number,
  ) {}

  static empty<T>(): Prefix<T> {
    return new Prefix<T>([], 0);
  }

  /** A list with `item` at its end. */
  with(item: T): Prefix<T> {
    const grows = this.items.length === this.length;
    const items = grows ? this.items : this.items.slice(0, this.length);
    items.push(item);
    return new Prefix(items, items.length);
  }

  at(index: number): T | undefined {
    return index < this.length ? this.items[index] : undefined;
  }

  *[Symbol.iterator](): Iterator<T> {
    for (let i = 0; i < this.length; i++) yield this.items[i]!;
  }
}
