import { notices } from '#interface';
import { captionOf } from './caption.ts';
import { createListeners, part } from './dom.ts';
import type { Squares } from './drawing/ground.ts';
import { keepFocus } from './focus.ts';
import { PayloadError } from './graph.ts';
import { bindKeyboard } from './keyboard.ts';
import { loadGraph, openSession } from './load.ts';
import type { MapHandle } from './map.ts';
import { mountDock } from './panels/dock.ts';
import { mountFinder } from './panels/finder.ts';
import { mountInspector } from './panels/inspector.ts';
import { mountKey } from './panels/key.ts';
import { mountLater } from './panels/later.ts';
import { mountLedger } from './panels/ledger.ts';
import { mountMessages, showNotice } from './panels/messages.ts';
import { mountQuestions } from './panels/questions.ts';
import { mountSheet } from './panels/sheet.ts';
import { pause } from './pause.ts';
import type { Session } from './session.ts';
import type { Insets } from './view.ts';

/** What a test or a console may ask of a running explorer. */
export interface Explorer {
  readonly session: Session;
  /** Null while the browser draws no map. */
  map(): MapHandle | null;
}

const FROM_LOSS = 400;
const MOST_LOSSES = 3;

/**
 * Brings the graph page to life, with what draws the map when that is here. Whatever fails leaves the drawn map and the
 * list, and a notice that says what failed.
 */
export async function mountExplorer(page: Document, drawing: Promise<typeof import('./map.ts')>): Promise<void> {
  const root = part(page, '[data-explorer]');
  const graph = await loadGraph(root.dataset.payload ?? '').catch((error: unknown) => error as Error);
  if (graph instanceof Error) {
    const reason = graph instanceof PayloadError ? graph.message : String(graph);
    root.dataset.mode = 'static';
    showNotice(root, notices.noData(reason));
    return;
  }
  const { session, dispose } = openSession(graph, root.dataset.more ?? '');
  const chart = part(root, '[data-chart]');
  const inspector = part(root, '[data-inspector]');
  const squares: Squares = JSON.parse(chart.dataset.squares ?? '');
  const search = part(root, '#map-search');
  const keysDialog = part<HTMLDialogElement>(root, '[data-keys-dialog]');
  let map: MapHandle | null = null;
  let losses = 0;
  /** Counts the drawings that were begun or taken away, so that one that comes late is known. */
  let turns = 0;
  let left = false;
  /** Whether the panels have their places, from which follows where the map lies between them. */
  let isMounted = false;

  const openPath = () => {
    const { select } = session.store.get();
    session.asking.set(true);
    session.store.set({ from: select?.includes('--') ? null : select, select: null, camera: null });
    part(inspector, session.store.get().from ? '#path-to' : '#path-from').focus();
  };
  // What the map has to know of comes first, then the map, then each panel in a turn of its own.
  const disposers = [
    dispose,
    bindTitle(page, session),
    mountMessages(root, session),
    mountInspector(inspector, session, () => chart.focus()),
  ];
  const panels = [
    () => keepFocus(root, [chart, part(root, '[data-ledger] [role="region"]'), search]),
    () => mountKey(part(root, '[data-key]'), session),
    () =>
      mountQuestions(part(root, '[data-questions]'), session, {
        onPath: openPath,
        onTwo() {
          const toggle = part(root, '[data-toggle-key]');
          if (toggle.offsetParent !== null && toggle.ariaExpanded === 'false') toggle.click();
          part(root, '[data-key] [name="compare"]').scrollIntoView({ block: 'nearest' });
        },
      }),
    () =>
      mountLater(session, session.isAtPath, async () => {
        const { mountPath } = await import('./panels/path.ts');
        return mountPath(part(root, '[data-path-finder]'), session);
      }),
    () => mountLedger(part(root, '[data-ledger]'), session),
    () => mountSheet(inspector, part(root, '[data-grip]')),
    () =>
      mountFinder(part(root, '[data-finder="map-search"]'), graph, (node) => {
        session.choose({ node, edge: -1 }, true);
      }).dispose,
    () =>
      mountDock(root, session, {
        zoom: (how) => (how === 'home' ? map?.home() : map?.zoomBy(how === 'in' ? 1.5 : 1 / 1.5)),
        save: (format) => void save(format),
        keys: () => keysDialog.showModal(),
      }),
    () =>
      bindKeyboard(root, chart, session, {
        zoomBy: (factor) => map?.zoomBy(factor),
        home: () => map?.home(),
        focusSearch: () => search.focus(),
        focusPanel: () => inspector.focus(),
        focusMap: () => chart.focus({ preventScroll: true }),
        showKeys: () => keysDialog.showModal(),
        reveal: (node) => map?.reveal(node),
      }),
  ];

  const refit = () => map?.refit();
  async function save(format: string): Promise<void> {
    const { saveView } = await import('./save/save.ts');
    await saveView(format, session, map, chart);
  }
  async function draw(): Promise<void> {
    const turn = ++turns;
    try {
      const { mountMap } = await drawing;
      const drawn = await mountMap(chart, session, { insets: () => insetsOf(root, chart), squares, onLost });
      if (turn !== turns) return drawn.dispose();
      map = drawn;
      if (isMounted) await reveal();
    } catch (error) {
      if (turn !== turns) return;
      still(notices.noDrawing((error as Error).message));
    }
  }
  /** Shows the drawn map when the graphics card is done with it: before, showing it would stop the page until then. */
  async function reveal(): Promise<void> {
    const turn = turns;
    await new Promise(requestAnimationFrame);
    await map?.finished();
    if (map && turn === turns) root.dataset.mode = 'map';
  }
  function undraw(): void {
    turns++;
    map?.dispose();
    map = null;
  }
  function still(reason: string): void {
    undraw();
    chart.hidden = true;
    root.dataset.mode = 'still';
    session.notice.set(reason);
    // The list takes the map's place, and names documents.
    void session.more.load();
  }
  function onLost(): void {
    undraw();
    if (++losses > MOST_LOSSES) still(notices.surfaceLost);
    else setTimeout(() => void draw(), FROM_LOSS);
  }

  const { on } = createListeners();
  on(part(root, '[data-still]'), 'click', (event) => {
    const id = (event.target as Element).closest('a')?.getAttribute('href')?.split('/').at(-2) ?? '';
    const node = graph.rows.get(id);
    if (node === undefined || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    session.choose({ node, edge: -1 });
  });
  on(window, 'pagehide' as never, (event: PageTransitionEvent) => {
    undraw();
    left = !event.persisted;
    if (left) for (const stop of disposers) stop();
  });
  on(window, 'pageshow' as never, (event: PageTransitionEvent) => {
    if (event.persisted && !map && root.dataset.mode !== 'still') void draw();
  });
  await draw();
  for (const mount of panels) {
    await pause();
    if (left) return;
    disposers.push(mount());
  }
  isMounted = true;
  refit();
  await reveal();
  const explorer: Explorer = { session, map: () => map };
  Object.assign(root, { explorer });
}

/** The title of the page says what the view shows. */
function bindTitle(page: Document, session: Session): () => void {
  const { title } = page;
  const follow = () => {
    page.title = `${captionOf(session)} · ${title}`;
  };
  follow();
  return session.subscribe(follow);
}

/** What the panels cover of the map: each takes a strip from the side where that costs the map least. */
function insetsOf(root: HTMLElement, chart: HTMLElement): Insets {
  const free = { left: 12, right: 12, top: 12, bottom: 12 };
  const area = chart.getBoundingClientRect();
  for (const panel of root.querySelectorAll<HTMLElement>(
    '[data-key], [data-questions], [data-inspector], [data-dock]',
  )) {
    const whole = panel.getBoundingClientRect();
    if (whole.width === 0 || whole.height === 0) continue;
    // A sheet is pulled up and down, the key that opens under its field goes away again: the map stays for that.
    if (panel.matches('[data-inspector]') && whole.width > area.width * 0.6) {
      free.bottom = area.height / 2;
      continue;
    }
    const box = isFolded(panel) ? part(panel, '.finder').getBoundingClientRect() : whole;
    const strips = [
      ['left', box.right - area.left, area.height],
      ['right', area.right - box.left, area.height],
      ['top', box.bottom - area.top, area.width],
      ['bottom', area.bottom - box.top, area.width],
    ] as const;
    const [side, width] = strips.reduce((least, one) => (one[1] * one[2] < least[1] * least[2] ? one : least));
    free[side] = Math.max(free[side], width);
  }
  return { ...free, bottom: Math.min(free.bottom, area.height / 2), top: Math.min(free.top, area.height / 2) };
}

/** Whether a panel is the key where that opens under its field. */
function isFolded(panel: HTMLElement): boolean {
  return panel.matches('[data-key]') && getComputedStyle(panel).borderTopWidth === '0px';
}
