/** The address that opens free play with a program, as `encodeProgram` wrote it. */
export function playAddress(page: string, program: string): string {
  const url = new URL(page);
  url.search = '?play';
  url.hash = `p=${program}`;
  return url.href;
}
