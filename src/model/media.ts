/** Files that a page shows or offers beside its text, by their ending. */
const MEDIA: ReadonlyMap<string, 'picture' | 'sound' | 'film' | 'file'> = new Map([
  ...'png jpg jpeg gif webp avif svg bmp'.split(' ').map((ending) => [ending, 'picture'] as const),
  ...'mp3 wav m4a ogg oga flac 3gp'.split(' ').map((ending) => [ending, 'sound'] as const),
  ...'mp4 webm ogv mov mkv'.split(' ').map((ending) => [ending, 'film'] as const),
  ...'pdf csv epub zip docx xlsx pptx odt ods odp'.split(' ').map((ending) => [ending, 'file'] as const),
]);

/** What kind of file a name is of; null where it is none that a page shows. */
export function mediaKind(name: string): 'picture' | 'sound' | 'film' | 'file' | null {
  return MEDIA.get(/\.([a-z0-9]{2,4})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? '') ?? null;
}
