// The limit of a published page: node:http, and the product's own answer from memory. A process of its own.
import { createServer } from 'node:http';
import { KeptConnection } from './http-client.ts';

const connection = new KeptConnection(Number(process.env['BENCH_PORT']));
const { headers, body } = await connection.ask(Buffer.from(process.env['BENCH_REQUEST']!));
connection.close();
const head = headers.split('\r\n').slice(1).filter((line) => !/^(date|connection|keep-alive):/i.test(line)).flatMap((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]);

const server = createServer((_request, response) => void response.writeHead(200, head).end(body));
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as { port: number }).port }));
process.on('disconnect', () => process.exit());
