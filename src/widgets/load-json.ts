/**
 * What a file of the site holds.
 * @throws Error where the server refuses it, TypeError where it cannot be reached, SyntaxError where it is no JSON
 */
export async function loadJson(href: string): Promise<unknown> {
  const answer = await fetch(href);
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.json();
}
