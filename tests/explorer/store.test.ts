import { describe, expect, it } from 'vitest';
import { INITIAL_STATE } from '../../src/explorer/state.ts';
import { createStore } from '../../src/explorer/store.ts';

describe('the store', () => {
  it('tells each listener once which fields changed', () => {
    const store = createStore(INITIAL_STATE);
    const heard: string[][] = [];
    store.subscribe((_, changed) => heard.push([...changed].sort()));
    store.set({ colour: 'kind', select: 'a', kinds: [] });
    expect(heard).toEqual([['colour', 'select']]);
  });

  it('is silent when nothing differs, also in lists and cameras that are equal but not the same', () => {
    const store = createStore({ ...INITIAL_STATE, kinds: ['model'], camera: { x: 1, y: 2, zoom: 3 } });
    let calls = 0;
    store.subscribe(() => calls++);
    store.set({ kinds: ['model'], camera: { x: 1, y: 2, zoom: 3 } });
    expect(calls).toBe(0);
  });

  it('forgets a listener that has left', () => {
    const store = createStore(INITIAL_STATE);
    let calls = 0;
    const leave = store.subscribe(() => calls++);
    leave();
    store.set({ colour: 'kind' });
    expect(calls).toBe(0);
  });
});
