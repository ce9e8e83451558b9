import { applyChanges, type SdpChange } from '../sdp/edit';
import type { Description } from '../trace/entry';

/** A change by hand that a description has no line for. */
export class EditFailed extends Error {
  constructor(readonly missing: SdpChange) {
    const { m = -1, line } = missing;
    super(`${line} is not in ${m < 0 ? 'the session part' : `m-section ${m}`}`);
    this.name = 'EditFailed';
  }
}

/**
 * A description with some of its lines changed.
 * @throws EditFailed where it has no such line; TypeError where it is no description
 */
export function edit(description: Description, changes: readonly SdpChange[]): Description {
  if (typeof description?.sdp !== 'string') throw new TypeError('There is no description to edit');
  const edited = applyChanges(description.sdp, changes);
  if (!edited.ok) throw new EditFailed(edited.missing);
  return { type: description.type, sdp: edited.sdp };
}
