/** An event target that also calls its `on…` handlers, as the objects of a browser do. */
export class FakeTarget extends EventTarget {
  /** Fires an event that carries `members`. */
  fire(type: string, members: object = {}): void {
    const event = Object.assign(new Event(type), members);
    this.dispatchEvent(event);
    const handler: unknown = Reflect.get(this, `on${type}`);
    if (typeof handler === 'function') handler.call(this, event);
  }
}

/** Runs `task` in a task of its own, as a browser runs what follows a call. */
export function later(task: () => void): void {
  setTimeout(task, 0);
}
