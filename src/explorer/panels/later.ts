import { notices } from '#interface';
import type { Session } from '../session.ts';

/** Mounts a panel when the session first calls for it: few readers do, and its script need not be there before. */
export function mountLater(session: Session, isCalledFor: () => boolean, mount: () => Promise<() => void>): () => void {
  let isBegun = false;
  let isLeft = false;
  let unmount = () => {};
  const follow = () => {
    if (isBegun || !isCalledFor()) return;
    isBegun = true;
    mount().then(
      (stop) => {
        if (isLeft) stop();
        else unmount = stop;
      },
      () => session.notice.set(notices.noPart),
    );
  };
  const stops = [session.subscribe(follow), session.asking.subscribe(follow)];
  follow();
  return () => {
    isLeft = true;
    unmount();
    for (const stop of stops) stop();
  };
}
