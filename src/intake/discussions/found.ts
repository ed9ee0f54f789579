import type { Post } from '../posts.ts';
import type { PageElement } from './elements.ts';
import type { Program } from './program.ts';

/** The posts of a page that a program for discussions made. */
export interface Discussion {
  readonly program: Program;
  readonly title: string | undefined;
  /** In the order of the page, the opening one first; where the posts are comments below an article, without that. */
  readonly posts: readonly Post[];
  /** How many more the page has whose words could not be found. */
  readonly missed: number;
  /** How many more are a picture or a sticker and nothing else. */
  readonly pictures: number;
  /** Whether the page leads to posts that it does not hold. */
  readonly isPart: boolean;
  /** The elements of the posts. */
  readonly elements: readonly PageElement[];
}
