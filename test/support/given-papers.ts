import type { TestServer } from './server.ts';

interface Sender {
  server: TestServer;
  cookie?: string;
}

/** Posts a paper as the page's form does: pasted, or as a file. Gives where the browser is sent. */
export async function sendPaper({ server, cookie }: Sender, council: string, paper: { text?: string; file?: Blob; name?: string }) {
  const body = new FormData();
  body.append('text', paper.text ?? '');
  body.append('file', paper.file ?? new Blob([]), paper.name ?? '');
  const post = () => fetch(`${server.url}/imports/papers/${council}`, { method: 'POST', body, redirect: 'manual', ...(cookie && { headers: { cookie } }) });
  // A kept connection that the server has just given up is tried anew, as browsers do.
  const response = await post().catch(post);
  const to = response.headers.get('location') ?? '';
  return { status: response.status, to, id: to.split('/').at(-1)!, text: await response.text() };
}
