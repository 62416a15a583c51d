/** A growing list of 32-bit integers: a quarter to half of what an array takes, and nothing for the garbage collector to look at. */
export class IntList {
  #items: Int32Array;
  #length = 0;

  /** @param room how many items to expect */
  constructor(room: number) {
    this.#items = new Int32Array(Math.max(room, 8));
  }

  get length(): number {
    return this.#length;
  }

  push(item: number): void {
    if (this.#length === this.#items.length) {
      const wider = new Int32Array(this.#items.length * 2);
      wider.set(this.#items);
      this.#items = wider;
    }
    this.#items[this.#length++] = item;
  }

  /** Takes the last items off, down to a length. */
  cutTo(length: number): void {
    this.#length = Math.min(length, this.#length);
  }

  /** The items, in as little memory as they need. */
  toArray(): Int32Array {
    return this.#items.slice(0, this.#length);
  }
}
