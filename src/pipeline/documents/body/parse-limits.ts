import { defaultTreeAdapter } from 'parse5';

/** Elements within one another; browsers stop at 512, and nobody writes so deep. */
const DEEPEST = 400;
/** Elements that are made of a text, beside one for every so many code units: bold type that is never closed begins again in each paragraph. */
const MOST_BESIDE = 1_000;
const UNITS_OF_ONE = 3;

const SELECTS = /[#.]/g;

class BeyondLimits extends Error {}

let depth = 0;
let made = 0;
let most = Number.POSITIVE_INFINITY;

// The parser tells its adapter alone what it does. Who parses without limits is told nothing of them.
const { createElement } = defaultTreeAdapter;
defaultTreeAdapter.createElement = (name, ...given) => {
  if (++made > most) throw new BeyondLimits();
  // What makes hast of it takes a name with these signs for a selector: `<template#>` for a template, which it then finds without content.
  return createElement(name.replace(SELECTS, '-'), ...given);
};
defaultTreeAdapter.onItemPush = () => {
  if (++depth > DEEPEST && most !== Number.POSITIVE_INFINITY) throw new BeyondLimits();
};
defaultTreeAdapter.onItemPop = () => {
  depth--;
};

/**
 * Parses HTML of `length` code units, also within Markdown. Null as soon as elements nest too deep to be walked, or become more than the
 * text can mean: so time and memory grow with the text.
 */
export function parsedWithinLimits<Tree>(length: number, parse: () => Tree): Tree | null {
  depth = 0;
  made = 0;
  most = MOST_BESIDE + length / UNITS_OF_ONE;
  try {
    return parse();
  } catch (error) {
    if (error instanceof BeyondLimits) return null;
    throw error;
  } finally {
    most = Number.POSITIVE_INFINITY;
  }
}
