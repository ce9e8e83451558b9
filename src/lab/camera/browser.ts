import { openCamera } from '../../media/camera';
import { openInDeniedFrame, openInRemovedFrame, openInSandboxedFrame } from '../../media/frames';
import { listenToLevel } from '../../media/level';
import { stopTracks, type SourceName } from '../../media/source';
import { openTestCard } from '../../media/test-card';
import type { Place } from './attempts';
import type { CameraPort, Permissions } from './port';

const OPEN: Record<SourceName, typeof openCamera> = { camera: openCamera, synthetic: openTestCard };

const CALL: Record<Place, (constraints: MediaStreamConstraints) => Promise<void>> = {
  page: async (constraints) => stopTracks((await openCamera(constraints)).stream),
  denied: openInDeniedFrame,
  sandboxed: openInSandboxedFrame,
  removed: openInRemovedFrame,
};

/** Follows both permissions; a browser that has no such name tells nothing of it. permissions §6. */
function watchPermissions(onchange: (permissions: Permissions) => void): () => void {
  const stop = new AbortController();
  const query = (name: string) =>
    Promise.resolve()
      .then(() => navigator.permissions.query({ name: name as PermissionName }))
      .catch(() => null);
  void Promise.all([query('camera'), query('microphone')]).then(([camera, microphone]) => {
    if (stop.signal.aborted) return;
    const tell = () =>
      onchange({ camera: camera?.state ?? null, microphone: microphone?.state ?? null });
    for (const one of [camera, microphone])
      one?.addEventListener('change', tell, { signal: stop.signal });
    tell();
  });
  return () => stop.abort();
}

/** The camera lab's browser. */
export const browserCamera: CameraPort = {
  now: () => performance.now(),
  ground() {
    const devices = navigator.mediaDevices as MediaDevices | undefined;
    return {
      isSecure: isSecureContext,
      hasDevices: Boolean(devices),
      supported: Object.keys(devices?.getSupportedConstraints() ?? {}),
    };
  },
  open: (source, constraints) => OPEN[source](constraints),
  attempt: ({ place, constraints }) => CALL[place](constraints),
  async devices() {
    const found = await navigator.mediaDevices.enumerateDevices();
    return found.map(({ kind, deviceId, label }) => ({ kind, deviceId, label }));
  },
  watchDevices(onchange) {
    const devices = navigator.mediaDevices as MediaDevices | undefined;
    devices?.addEventListener('devicechange', onchange);
    return () => devices?.removeEventListener('devicechange', onchange);
  },
  watchPermissions,
};

export { listenToLevel };
