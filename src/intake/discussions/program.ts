/**
 * A program for discussions, by the markup in which it writes a page. A place is a selector, with `@` before the name of an
 * attribute where that holds it; an empty one is the post itself, where somebody is named in it; the first of several that holds something counts. Places are looked for within a post, and not
 * within the posts inside it.
 */
export interface Program {
  readonly name: string;
  /** Each post; the first may be the opening one. */
  readonly post: string;
  /** Who speaks. */
  readonly speaker: readonly string[];
  readonly time: readonly string[];
  readonly words: readonly string[];
  /** What stands among the words of a post and is none of them. */
  readonly beside?: string;
  /** What a post has in place of words: a picture, a sticker. */
  readonly pictures?: string;
  /** Elements that count how deep a post lies, where that is not the posts around it; or the place of a number that says so. */
  readonly depth?: { readonly around: string } | { readonly at: readonly string[] };
  /** Whether posts that lie in no other answer the opening one. */
  readonly isTree?: boolean;
  /** Names whom a post answers. */
  readonly answers?: readonly string[];
  /** What leads to the post that is answered, by the id of its element. */
  readonly answersTo?: readonly string[];
  /** Which posts go on by the speaker of the one before where they name nobody. */
  readonly joined?: string;
  /** Whether it is a chat, and not a discussion that somebody opened. */
  readonly isChat?: boolean;
  /** Which posts can only be opening ones. */
  readonly opening?: string;
  /** Places in the page as a whole: the title, the words of the opening post, and what it points at where it has none. */
  readonly title?: readonly string[];
  readonly openingWords?: readonly string[];
  readonly link?: readonly string[];
  /** What leads to posts that the page does not hold. */
  readonly more?: string;
  /** Whether the posts are comments below an article, and not the page as a whole. */
  readonly below?: boolean;
}
