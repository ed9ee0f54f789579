/** With the letters that `%20` and the like stand for; as it is where they stand for none. */
export function decodedAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
