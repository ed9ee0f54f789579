import { part } from '../dom.ts';
import { keepFocus } from '../focus.ts';
import { bindKeyboard } from '../keyboard.ts';
import type { LiveMap } from '../live-map.ts';
import type { Session } from '../session.ts';
import { mountDock } from './dock.ts';
import { mountFinder } from './finder.ts';
import { mountKey } from './key.ts';
import { mountLater } from './later.ts';
import { mountLedger } from './ledger.ts';
import { mountQuestions } from './questions.ts';
import { mountSheet } from './sheet.ts';

/**
 * What stands around the map, beside the inspector: each is mounted when it is called, and gives what takes it off again.
 */
export function panelsOf(root: HTMLElement, session: Session, { handle }: LiveMap): (() => () => void)[] {
  const chart = part(root, '[data-chart]');
  const inspector = part(root, '[data-inspector]');
  const search = part(root, '#map-search');
  const showKeys = () => part<HTMLDialogElement>(root, '[data-keys-dialog]').showModal();
  const zoomBy = (factor: number) => handle()?.zoomBy(factor);
  const home = () => handle()?.home();
  return [
    () => keepFocus(root, [chart, part(root, '[data-ledger] [role="region"]'), search]),
    () => mountKey(part(root, '[data-key]'), session),
    () =>
      mountQuestions(part(root, '[data-questions]'), session, {
        onPath: () => askForPath(root, session),
        onTwo: () => showTwo(root),
      }),
    () => mountLater(session, session.isAtPath, () => mountPathFinder(root, session)),
    () => mountLedger(part(root, '[data-ledger]'), session),
    () => mountSheet(inspector, part(root, '[data-grip]')),
    () =>
      mountFinder(part(root, '[data-finder="map-search"]'), session.graph, (node) => {
        session.choose({ node, edge: -1 }, true);
      }).dispose,
    () =>
      mountDock(root, session, {
        zoom: (how) => (how === 'home' ? home() : zoomBy(how === 'in' ? 1.5 : 1 / 1.5)),
        async save(format) {
          const { saveView } = await import('../save/save.ts');
          await saveView(format, session, handle(), chart);
        },
        keys: showKeys,
      }),
    () =>
      bindKeyboard(root, chart, session, {
        zoomBy,
        home,
        focusSearch: () => search.focus(),
        focusPanel: () => inspector.focus(),
        focusMap: () => chart.focus({ preventScroll: true }),
        showKeys,
        reveal: (node) => handle()?.reveal(node),
      }),
  ];
}

/** Opens the form for a path, from what is selected. */
function askForPath(root: HTMLElement, session: Session): void {
  const { select } = session.store.get();
  session.asking.set(true);
  session.store.set({ from: select?.includes('--') ? null : select, select: null, camera: null });
  focusOnEnd(root, session);
}

/** The field of the end that is not chosen yet takes the focus; not before it answers. */
function focusOnEnd(root: HTMLElement, session: Session): void {
  part(root, session.store.get().from ? '#path-to' : '#path-from').focus();
}

/** Shows where the two documents that are compared can be changed. */
function showTwo(root: HTMLElement): void {
  const toggle = part(root, '[data-toggle-key]');
  if (toggle.offsetParent !== null && toggle.ariaExpanded === 'false') toggle.click();
  part(root, '[data-key] [name="compare"]').scrollIntoView({ block: 'nearest' });
}

async function mountPathFinder(root: HTMLElement, session: Session): Promise<() => void> {
  const { mountPath } = await import('./path.ts');
  const unmount = mountPath(part(root, '[data-path-finder]'), session);
  if (session.asking.get()) focusOnEnd(root, session);
  return unmount;
}
